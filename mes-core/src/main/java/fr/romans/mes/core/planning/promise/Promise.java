package fr.romans.mes.core.planning.promise;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.SiteId;
import java.time.LocalDate;
import java.util.List;

/**
 * An answer to a {@link PromiseRequest}; nothing is kept of it.
 *
 * @param inGaps without moving what is published or making others later
 * @param rush   when the request goes before everything that has not started
 */
public record Promise(SiteId site, BrandId brand, PromiseRequest request, Days inGaps, Rush rush) {

    /**
     * @param planned day by whose end all pairs are ready, by standard times
     * @param likely  the same in half of the simulated courses (P50)
     * @param safe    in nine of ten (P90): the day to promise
     */
    public record Days(LocalDate planned, LocalDate likely, LocalDate safe) {}

    /** @param displaced order lines that would come later after their due date than without the request, the worst first */
    public record Rush(Days days, List<Displaced> displaced) {

        public Rush {
            displaced = List.copyOf(displaced);
        }

        public double pairDays() {
            return displaced.stream().mapToDouble(Displaced::pairDays).sum();
        }
    }

    /**
     * @param before   day on which the line is ready without the request
     * @param after    day on which it is ready behind it
     * @param pairDays lateness added, pairs times days
     */
    public record Displaced(
            OrderLineId line, BrandId brand, Pairs pairs, LocalDate due, LocalDate before, LocalDate after, double pairDays) {}
}
