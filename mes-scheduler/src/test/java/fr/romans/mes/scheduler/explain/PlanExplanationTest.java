package fr.romans.mes.scheduler.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.explain.LateLot;
import fr.romans.mes.core.planning.explain.PlanExplanation;
import fr.romans.mes.core.planning.explain.StartReason;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.scheduler.TinyAtelier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanExplanationTest {

    private final TinyAtelier atelier = new TinyAtelier()
            .unit("u", new WorkingTime(List.of(
                    new Interval(TinyAtelier.at(0), TinyAtelier.at(100)), new Interval(TinyAtelier.at(150), TinyAtelier.at(9000)))))
            .unit("v", TinyAtelier.open(0, 9000))
            .person("p", "A", "B")
            .person("q", "A", "B");

    private static Assignment place(String job, String unit, String person, int start, int end) {
        return new Assignment(new JobOrderId(job), new WorkUnitId(unit), new OperatorId(person),
                TinyAtelier.at(start), TinyAtelier.at(end), Duration.ZERO);
    }

    private void lot(String id, boolean lasts) {
        atelier.lot(id, "b", 8, 60, false,
                List.of(atelier.job(id + "1", "A", 50, Map.of(), "u", "v"), atelier.job(id + "2", "B", 50, Map.of(), "u", "v")), lasts);
    }

    private StartReason.Kind kind(PlanningSnapshot snapshot, String job, Assignment... places) {
        return PlanExplanation.of(snapshot, List.of(places)).reason(new JobOrderId(job)).kind();
    }

    @Test
    void firstStartIsBoundByTheReleaseAndTheSecondByTheFirst() {
        lot("L", false);
        Assignment[] plan = {place("L1", "u", "p", 0, 50), place("L2", "v", "p", 50, 100)};
        assertThat(kind(atelier.snapshot(), "L1", plan)).isEqualTo(StartReason.Kind.RELEASE);
        assertThat(kind(atelier.snapshot(), "L2", plan)).isEqualTo(StartReason.Kind.PREDECESSOR);
    }

    @Test
    void busyPostAndBusyPersonAreToldApart() {
        lot("L", false);
        lot("M", false);
        assertThat(kind(atelier.snapshot(), "M1", place("L1", "u", "p", 0, 50), place("L2", "u", "p", 150, 200),
                place("M1", "u", "q", 50, 100), place("M2", "v", "q", 100, 150))).isEqualTo(StartReason.Kind.UNIT_BUSY);
        assertThat(kind(atelier.snapshot(), "M1", place("L1", "u", "p", 0, 50), place("L2", "u", "p", 150, 200),
                place("M1", "v", "p", 50, 100), place("M2", "v", "q", 100, 150))).isEqualTo(StartReason.Kind.OPERATOR_BUSY);
    }

    @Test
    void closedTimeAndHoldingBackAreToldApart() {
        lot("L", false);
        assertThat(kind(atelier.snapshot(), "L2", place("L1", "v", "p", 70, 120), place("L2", "u", "p", 150, 200)))
                .isEqualTo(StartReason.Kind.CALENDAR);
        assertThat(kind(atelier.snapshot(), "L1", place("L1", "v", "p", 70, 120), place("L2", "u", "p", 150, 200)))
                .isEqualTo(StartReason.Kind.HELD_BACK);
    }

    @Test
    void wayBetweenTheSitesBindsWhereItIsWhatTheLotWaitsFor() {
        lot("L", false);
        atelier.elsewhere(60, "v", "q");
        Assignment[] plan = {place("L1", "v", "q", 60, 110), place("L2", "u", "p", 170, 220)};
        assertThat(kind(atelier.snapshot(), "L1", plan)).isEqualTo(StartReason.Kind.TRANSPORT);
        StartReason back = PlanExplanation.of(atelier.snapshot(), List.of(plan)).reason(new JobOrderId("L2"));
        assertThat(back).isEqualTo(new StartReason(
                new JobOrderId("L2"), StartReason.Kind.TRANSPORT, new JobOrderId("L1"), TinyAtelier.at(170)));
    }

    @Test
    void lastsOfAnotherLotBindAndAreTheBottleneckOfTheLateLot() {
        lot("L", true);
        lot("M", true);
        Assignment[] plan = {place("L1", "v", "p", 0, 50), place("L2", "u", "p", 200, 250),
            place("M1", "v", "q", 200, 250), place("M2", "v", "q", 250, 300)};
        assertThat(kind(atelier.snapshot(), "M1", plan)).isEqualTo(StartReason.Kind.LASTS);
        assertThat(PlanExplanation.of(atelier.snapshot(), List.of(plan)).lateLots().get(0))
                .isEqualTo(new LateLot(atelier.lots.get(1).id(), Duration.ofMinutes(240), StartReason.Kind.LASTS, "F1",
                        Duration.ofMinutes(200), new OperationCode("A")));
    }
}
