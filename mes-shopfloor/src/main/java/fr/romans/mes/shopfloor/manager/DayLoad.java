package fr.romans.mes.shopfloor.manager;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;

/**
 * How full a line is, day by day.
 *
 * @param line name of the line; of the people row, as the screen calls it
 */
@Introspected
public record DayLoad(String line, List<Day> days) {

    /**
     * @param planned  minutes of work planned on the posts of the line
     * @param capacity minutes that its posts are open, or that its people are present
     */
    @Introspected
    public record Day(LocalDate day, long planned, long capacity) {

        /** Of the capacity, 0 and above; more than 100 where work is planned beyond it. */
        public int percent() {
            return capacity == 0 ? 0 : (int) Math.round(100.0 * planned / capacity);
        }
    }
}
