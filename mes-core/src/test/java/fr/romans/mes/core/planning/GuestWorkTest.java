package fr.romans.mes.core.planning;

import static fr.romans.mes.core.atelier.NeighbourAtelier.EMMA;
import static fr.romans.mes.core.atelier.NeighbourAtelier.NEIGHBOUR;
import static fr.romans.mes.core.atelier.NeighbourAtelier.THEIR_POST;
import static fr.romans.mes.core.atelier.NeighbourAtelier.both;
import static fr.romans.mes.core.atelier.SmallAtelier.CUT_1;
import static fr.romans.mes.core.atelier.SmallAtelier.DERBY;
import static fr.romans.mes.core.atelier.SmallAtelier.SITE;
import static fr.romans.mes.core.atelier.SmallAtelier.STITCHING;
import static fr.romans.mes.core.atelier.SmallAtelier.atelier;
import static fr.romans.mes.core.atelier.SmallAtelier.line;
import static fr.romans.mes.core.workorder.Reports.MONDAY_8;
import static fr.romans.mes.core.workorder.Reports.completed;
import static fr.romans.mes.core.workorder.Reports.started;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.InMemoryFloor;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotMaker;
import fr.romans.mes.core.workorder.RecordFloorReport;
import fr.romans.mes.core.workorder.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuestWorkTest {

    private static final LotFile LOT =
            LotMaker.lotsOf(line("A.1", DERBY, OrderKind.SERIES, "37:12"), atelier()).get(0);
    private static final JobOrderId SEW = LOT.jobOrders().get(1).id();
    private static final Assignment SEWING =
            new Assignment(SEW, THEIR_POST, EMMA, MONDAY_8.plus(Duration.ofHours(2)), MONDAY_8.plus(Duration.ofHours(4)), Duration.ZERO);

    private final InMemoryFloor floor = new InMemoryFloor(LOT);
    private final FakePlans plans = new FakePlans();
    private final TransfersInMemory transfers = new TransfersInMemory();
    private final GuestWork guests = new GuestWork(both(), plans, floor);

    @BeforeEach
    void planned() {
        transfers.decide(SITE, new Transfer(LOT.lot().orderLine(), STITCHING, NEIGHBOUR), MONDAY_8);
        var cutting = new Assignment(
                LOT.jobOrders().get(0).id(), CUT_1, null, MONDAY_8, MONDAY_8.plus(Duration.ofHours(1)), Duration.ZERO);
        plans.add(new WeeklyPlan(
                new PlanId("P1"), SITE, PlanState.PUBLISHED, MONDAY_8, MONDAY_8, MONDAY_8, List.of(cutting, SEWING), FakePlans.NO_COST));
    }

    @Test
    void publishedPlanHoldsThePostsOfTheOtherSiteAlone() {
        assertThat(guests.at(NEIGHBOUR)).containsExactly(SEWING);
        assertThat(guests.at(SITE)).isEmpty();
        assertThat(guests.heldAt(NEIGHBOUR, home -> true, MONDAY_8)).containsExactly(SEWING);
        assertThat(guests.heldAt(NEIGHBOUR, home -> !home.equals(SITE), MONDAY_8)).as("its own plan does not stand in its way").isEmpty();
    }

    @Test
    void startedWorkIsHeldUntilItIsExpectedToBeDoneAndFinishedWorkNoMore() {
        Instant late = MONDAY_8.plus(Duration.ofHours(6));
        report(Reports.of(SEW, THEIR_POST, EMMA, 360, started()));
        assertThat(guests.heldAt(NEIGHBOUR, home -> true, late)).singleElement().satisfies(held -> {
            assertThat(held.unit()).isEqualTo(THEIR_POST);
            assertThat(held.operator()).isEqualTo(EMMA);
            assertThat(held.start()).isEqualTo(late);
            assertThat(held.end()).as("its two hours, from 14 o'clock to closing time").isEqualTo(late.plus(Duration.ofHours(2)));
        });

        report(Reports.of(SEW, THEIR_POST, EMMA, 400, completed()));
        assertThat(guests.heldAt(NEIGHBOUR, home -> true, late)).isEmpty();
        assertThat(guests.at(NEIGHBOUR)).as("the plan is still as it was published").containsExactly(SEWING);
    }

    private void report(FloorReport report) {
        new RecordFloorReport(floor, floor, transfers).record(NEIGHBOUR, List.of(report));
    }
}
