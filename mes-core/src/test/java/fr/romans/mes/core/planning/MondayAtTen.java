package fr.romans.mes.core.planning;

import static fr.romans.mes.core.atelier.SmallAtelier.*;
import static fr.romans.mes.core.workorder.Reports.MONDAY_8;

import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotMaker;
import fr.romans.mes.core.workorder.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The small atelier on a Monday at 10 o'clock with an order line of one lot, and what a snapshot drawn then has. */
final class MondayAtTen {

    /** Monday 10:00:30 in Paris. */
    static final Instant NOW = Instant.parse("2026-09-07T08:00:30Z");

    static final Instant TEN = Instant.parse("2026-09-07T08:00:00Z");
    static final OrderLine LINE = line("A.1", DERBY, OrderKind.SERIES, "37:12");
    static final LotFile LOT = LotMaker.lotsOf(LINE, atelier()).get(0);

    private MondayAtTen() {}

    static PlannableLot lot(LotFile file) {
        return snapshot(file).lots().get(0);
    }

    static PlanningSnapshot snapshot(LotFile... lots) {
        return snapshot(Optional.empty(), List.of(LINE), Arrays.asList(lots));
    }

    static PlanningSnapshot snapshot(Optional<WeeklyPlan> published, List<OrderLine> lines, List<LotFile> lots) {
        return new SnapshotBuilder(atelier(), NOW, Duration.ofDays(7), published)
                .of(lots, lines.stream().collect(Collectors.toMap(OrderLine::id, Function.identity())));
    }

    static PlannableUnit unit(PlanningSnapshot snapshot, WorkUnitId id) {
        return snapshot.units().stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
    }

    static PlannableOperator operator(PlanningSnapshot snapshot, OperatorId id) {
        return snapshot.operators().stream().filter(person -> person.id().equals(id)).findFirst().orElseThrow();
    }

    static WeeklyPlan published(Assignment... assignments) {
        return new WeeklyPlan(
                new PlanId("P1"), SITE, PlanState.PUBLISHED, MONDAY_8, MONDAY_8, MONDAY_8, List.of(assignments), FakePlans.NO_COST);
    }

    static Assignment pin(String job, WorkUnitId unit, @Nullable OperatorId operator, Instant start, Instant end) {
        return new Assignment(new JobOrderId(job), unit, operator, start, end, Duration.ZERO);
    }

    static JobOrder startedAt(JobOrder job, Instant start, @Nullable OperatorId operator) {
        return new JobOrder(
                job.id(), job.lot(), job.sequence(), job.operation(), job.target(), JobOrderState.RUNNING, job.good(),
                job.scrapped(), job.unit(), operator, start, null,
                Told.NOTHING);
    }
}
