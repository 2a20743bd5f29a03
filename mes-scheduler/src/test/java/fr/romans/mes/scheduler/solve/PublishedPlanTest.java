package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.TinyAtelier.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.scheduler.TinyAtelier;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Work of an hour each, one after the other at one post; the first one's leather comes ten minutes after its end. */
class PublishedPlanTest {

    private final TinyAtelier atelier = new TinyAtelier().unit("u", TinyAtelier.open(0, 5000)).person("p", "A");

    private void published(String lot, int start, int due, boolean hard, int earliest) {
        PlannableJobOrder job = atelier.job(lot, "A", 60, Map.of(), "u").notBefore(at(earliest));
        atelier.lot(lot, "b", 4, due, hard, List.of(job), false);
        atelier.published.put(job.id(), new Assignment(
                new JobOrderId(lot), new WorkUnitId("u"), new OperatorId("p"), at(start), at(start + 60), Duration.ZERO));
    }

    private List<Integer> startsAfterRepair(boolean hard) {
        published("late", 0, 240, hard, 70);
        published("soon", 60, 400, false, 0);
        published("has-time", 120, 2000, false, 0);
        published("has-none", 180, 400, false, 0);
        published("last", 240, 400, false, 0);
        var schedule = new Schedule(Translation.of(atelier.snapshot()).problem());
        Candidate repaired = new PublishedPlan(schedule).repaired();
        assertThat(repaired).isNotNull();
        var starts = new ArrayList<Integer>();
        for (int start : schedule.start) {
            starts.add(start);
        }
        return starts;
    }

    @Test
    void lotThatHasTimeGivesWayToOneWithAHardDeadlineAndTheLastOnesStay() {
        List<Integer> starts = startsAfterRepair(true);
        assertThat(starts.get(0)).isBetween(70, 180);
        assertThat(starts.get(1)).isLessThanOrEqualTo(340);
        assertThat(starts.subList(3, 5)).containsExactly(180, 240);
    }

    @Test
    void nobodyGivesWayWhereThatCostsMoreThanTheLateness() {
        assertThat(startsAfterRepair(false)).containsExactly(300, 60, 120, 180, 240);
    }
}
