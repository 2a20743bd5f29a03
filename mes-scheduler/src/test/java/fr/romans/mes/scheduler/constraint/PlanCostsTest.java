package fr.romans.mes.scheduler.constraint;

import static fr.romans.mes.scheduler.TinyAtelier.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.ObjectiveWeights;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.scheduler.TinyAtelier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanCostsTest {

    private static Assignment place(String job, int start, int end, int setup) {
        return new Assignment(new JobOrderId(job), new WorkUnitId("u"), new OperatorId("p"), at(start), at(end),
                Duration.ofMinutes(setup));
    }

    private static TinyAtelier atelier(ObjectiveWeights weights, boolean hard) {
        return atelier(weights, hard, 0);
    }

    private static TinyAtelier atelier(ObjectiveWeights weights, boolean hard, int safety) {
        var atelier = new TinyAtelier().unit("u", TinyAtelier.open(0, 5000)).person("p", "A");
        atelier.weights = weights;
        atelier.safety = safety;
        atelier.lot("L1", "b1", 10, 1000, hard, List.of(atelier.job("J1", "A", 60, Map.of(), "u")), false);
        atelier.lot("L2", "b2", 10, 1000, hard, List.of(atelier.job("J2", "A", 60, Map.of(), "u")), false);
        return atelier;
    }

    private static PlanCost cost(TinyAtelier atelier, Assignment... places) {
        return PlanCosts.of(atelier.snapshot(), List.of(places));
    }

    @Test
    void tardinessIsWeightTimesPairsTimesDays() {
        PlanCost cost = cost(atelier(new ObjectiveWeights(100, 0, 0, 0, 0, 0, 0), false),
                place("J1", 0, 1000, 0), place("J2", 1000, 1720, 0));
        assertThat(cost.tardiness()).isEqualTo(500);
        assertThat(cost.total()).isEqualTo(500);
        assertThat(cost.lateLots()).isEqualTo(1);
    }

    @Test
    void hardLatenessStandsAboveTheTotal() {
        PlanCost cost = cost(atelier(new ObjectiveWeights(100, 2000, 0, 0, 0, 0, 0), true),
                place("J1", 0, 1000, 0), place("J2", 1000, 1720, 0));
        assertThat(cost.hardLateness()).isEqualTo(10_000);
        assertThat(cost.total()).isZero();
    }

    @Test
    void whatIsPastItsAimCostsAlsoBeforeItIsLate() {
        PlanCost cost = cost(atelier(new ObjectiveWeights(100, 0, 50, 0, 0, 0, 0), false, 720),
                place("J1", 0, 280, 0), place("J2", 280, 1000, 0));
        assertThat(cost.pastAim()).isEqualTo(250);
        assertThat(cost.tardiness()).isZero();
        assertThat(cost.total()).isEqualTo(250);
    }

    @Test
    void setupsCostByTheMinute() {
        PlanCost cost = cost(atelier(new ObjectiveWeights(0, 0, 0, 50, 0, 0, 0), false),
                place("J1", 0, 100, 7), place("J2", 100, 200, 5));
        assertThat(cost.setups()).isEqualTo(600);
        assertThat(cost.setupTime()).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void flowCountsFromTheFirstStartToTheLastEndHalfCentsUp() {
        PlanCost cost = cost(atelier(new ObjectiveWeights(0, 0, 0, 0, 1, 0, 0), false),
                place("J1", 0, 72, 0), place("J2", 100, 171, 0));
        assertThat(cost.flow()).isEqualTo(1);
    }

    @Test
    void unfairnessIsWhatABrandIsLateAboveItsShare() {
        PlanCost cost = cost(atelier(new ObjectiveWeights(0, 0, 0, 0, 0, 30, 0), false),
                place("J1", 0, 1000, 0), place("J2", 1000, 2440, 0));
        assertThat(cost.unfairness()).isEqualTo(150);
    }

    @Test
    void movesCountPublishedWorkThatIsElsewhere() {
        TinyAtelier atelier = atelier(new ObjectiveWeights(0, 0, 0, 0, 0, 0, 40), false);
        atelier.published.put(new JobOrderId("J1"), place("J1", 0, 100, 3));
        atelier.published.put(new JobOrderId("J2"), place("J2", 100, 200, 0));
        assertThat(cost(atelier, place("J1", 0, 100, 0), place("J2", 101, 201, 0)).moves()).isEqualTo(40);
    }
}
