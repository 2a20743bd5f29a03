package fr.romans.mes.core.planning.explain;

import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.explain.PlannedWork.Work;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which lots end late, and what each waited for longest. */
final class Lateness {

    private record Wait(Duration time, OperationCode operation) {
        Wait longer(Wait other) {
            return other.time.compareTo(time) > 0 ? other : this;
        }
    }

    private record Where(StartReason.Kind kind, String name) {}

    private record Ahead(Work work, StartReason.Kind kind, Duration gap) {}

    private record Freed(StartReason.Kind kind, Instant at) {}

    private final PlannedWork plan;
    private final Function<Work, StartReason> reason;

    Lateness(PlannedWork plan, Function<Work, StartReason> reason) {
        this.plan = plan;
        this.reason = reason;
    }

    /** The latest first. */
    List<LateLot> lots() {
        return plan.snapshot().lots().stream()
                .filter(lot -> !lot.jobOrders().isEmpty())
                .map(this::late)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(LateLot::late).reversed().thenComparing(lot -> lot.lot().value()))
                .toList();
    }

    private Optional<LateLot> late(PlannableLot lot) {
        Work last = work(lot.jobOrders().get(lot.jobOrders().size() - 1));
        Duration late = Duration.between(lot.due(), last.place().end());
        if (late.isNegative() || late.isZero()) {
            return Optional.empty();
        }
        Map<Where, Duration> waited = new LinkedHashMap<>();
        Map<Where, Wait> longest = new HashMap<>();
        Instant ready = plan.start(lot);
        for (PlannableJobOrder job : lot.jobOrders()) {
            Work one = work(job);
            Duration wait = Duration.between(ready, one.place().start());
            if (!wait.isNegative() && !wait.isZero()) {
                StartReason.Kind own = reason.apply(one).kind();
                Ahead ahead = own == StartReason.Kind.HELD_BACK ? heldBackFor(one, wait) : new Ahead(one, own, wait);
                var where = new Where(ahead.kind(), name(ahead.kind(), ahead.work()));
                waited.merge(where, wait, Duration::plus);
                longest.merge(where, new Wait(wait, ahead.work().job().operation()), Wait::longer);
            }
            ready = one.place().end();
        }
        return Optional.of(waited.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new LateLot(
                        lot.id(), late, most.getKey().kind(), most.getKey().name(), most.getValue(),
                        longest.get(most.getKey()).operation()))
                .orElseGet(() -> alone(last, late)));
    }

    /** What starts late so that it need not wait later, waits for that: the operation ahead whose post, person or lasts come free last. */
    private Ahead heldBackFor(Work one, Duration wait) {
        var nearest = new Ahead(one, StartReason.Kind.HELD_BACK, wait);
        boolean isAhead = false;
        for (PlannableJobOrder job : one.lot().jobOrders()) {
            Work next = work(job);
            if (isAhead) {
                Optional<Freed> free = lastToComeFree(next);
                Duration gap = free.map(cause -> plan.openTime(next).between(cause.at(), next.place().start())).orElse(wait);
                nearest = free.isPresent() && gap.compareTo(nearest.gap()) <= 0 ? new Ahead(next, free.get().kind(), gap) : nearest;
            }
            isAhead |= next == one;
        }
        return nearest;
    }

    private Optional<Freed> lastToComeFree(Work one) {
        return Stream.of(
                        plan.beforeByPerson(one).filter(before -> before.lot() != one.lot()).map(before ->
                                new Freed(StartReason.Kind.OPERATOR_BUSY, before.place().end())),
                        plan.beforeAtPost(one).map(before -> new Freed(StartReason.Kind.UNIT_BUSY, before.place().end())),
                        plan.lastsFreedBetween(one, Instant.MIN).map(giver ->
                                new Freed(StartReason.Kind.LASTS, giver.place().start())))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Freed::at));
    }

    private Work work(PlannableJobOrder job) {
        return plan.of(job.id()).orElseThrow();
    }

    private static LateLot alone(Work last, Duration late) {
        LotId lot = last.lot().id();
        return new LateLot(lot, late, StartReason.Kind.PREDECESSOR, lot.value(), Duration.ZERO, last.job().operation());
    }

    private String name(StartReason.Kind kind, Work one) {
        if (kind == StartReason.Kind.OPERATOR_BUSY && one.place().operator() != null) {
            return one.place().operator().value();
        }
        if (kind == StartReason.Kind.LASTS) {
            return one.lot().lastHolds().get(0).model().value();
        }
        if (kind == StartReason.Kind.RELEASE || kind == StartReason.Kind.MATERIAL || kind == StartReason.Kind.PREDECESSOR) {
            return one.lot().id().value();
        }
        return plan.unitOf(one).workCentre().value();
    }
}
