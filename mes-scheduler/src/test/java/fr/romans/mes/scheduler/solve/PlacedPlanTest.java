package fr.romans.mes.scheduler.solve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.scheduler.TinyAtelier;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.translate.Translation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One post, or two, and work of two hours each; who takes lasts gives them back at a third post, a quarter of an hour's work. */
class PlacedPlanTest {

    private final TinyAtelier atelier = new TinyAtelier().person("p", "A").person("q", "A");

    private void lot(String id, int due, String unit) {
        atelier.lot(id, "b", 6, due, false, List.of(atelier.job(id, "A", 120, Map.of(), unit)), false);
    }

    private void lotOnLasts(String id, int due, String unit) {
        atelier.lot(id, "b", 6, due, false,
                List.of(atelier.job(id + "-on", "A", 120, Map.of(), unit), atelier.job(id + "-off", "A", 15, Map.of(), "off")), true);
    }

    /** All jobs in the order of their lots, each lot by a person of its own, none before the given time. */
    private Candidate planned(Schedule schedule, int... notBefore) {
        Problem p = schedule.p;
        int[] order = new int[p.jobs];
        int[] unit = new int[p.jobs];
        int[] operator = new int[p.jobs];
        for (int j = 0; j < p.jobs; j++) {
            order[j] = j;
            unit[j] = p.unitsOf[j][0];
            operator[j] = p.lotOf[j];
        }
        schedule.load(new Genes(order, unit, operator, notBefore));
        return Candidate.of(schedule);
    }

    private void assertThatNobodyStaysLate(int... notBefore) {
        var schedule = new Schedule(Translation.of(atelier.snapshot()).problem());
        Candidate plan = planned(schedule, notBefore);
        Candidate found = PlacedPlan.withWay(schedule, plan, Long.MAX_VALUE);
        assertThat(plan.soft()).isPositive();
        assertThat(found.soft()).isZero();
    }

    @Test
    void lotThatHasTimeGivesItsPlaceToALateOne() {
        atelier.unit("u", TinyAtelier.open(0, 5000));
        lot("has-time", 3000, "u");
        lot("late", 130, "u");
        assertThatNobodyStaysLate(0, 0);
    }

    @Test
    void lateLotThatWaitedForLastsTakesThemWhileNobodyUsesThem() {
        atelier.unit("u", TinyAtelier.open(0, 5000)).unit("v", TinyAtelier.open(0, 5000)).unit("off", TinyAtelier.open(0, 5000));
        atelier.lastsOwned = 6;
        lotOnLasts("holds-them-later", 3000, "u");
        lotOnLasts("late", 400, "v");
        assertThatNobodyStaysLate(350, 0, 0, 0);
    }

    @Test
    void planWithoutLateLotsStaysAsItIs() {
        atelier.unit("u", TinyAtelier.open(0, 5000));
        lot("one", 3000, "u");
        lot("other", 3000, "u");
        var schedule = new Schedule(Translation.of(atelier.snapshot()).problem());
        Candidate plan = planned(schedule, 0, 0);
        assertThat(PlacedPlan.withWay(schedule, plan, Long.MAX_VALUE)).isSameAs(plan);
    }
}
