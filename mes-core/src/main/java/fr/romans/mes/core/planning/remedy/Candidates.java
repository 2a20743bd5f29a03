package fr.romans.mes.core.planning.remedy;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.RemedyPrices;
import fr.romans.mes.core.atelier.TransferRoute;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.ShiftHours;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.Partner;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.explain.LateLot;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Outcome;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderLineId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Remedies worth trying, from what late lots wait for, each with its price. */
final class Candidates {

    /** A remedy with what it would cost, as its plan has it. */
    record Candidate(Change change, ToLongFunction<Outcome> price) {}

    private static final int MOST = 8;
    private static final int PAIRS_OF_LASTS = 2;

    private final Atelier atelier;
    private final Outcome base;
    private final RemedyPrices prices;
    private final Map<Change, Candidate> found = new LinkedHashMap<>();

    Candidates(Atelier atelier, Outcome base) {
        this.atelier = atelier;
        this.base = base;
        this.prices = atelier.planning().remedyPrices();
    }

    /** @param late the worst first */
    Collection<Candidate> against(List<LateLot> late) {
        saturday();
        late.forEach(this::against);
        return found.values();
    }

    private void against(LateLot late) {
        switch (late.bottleneck()) {
            case LASTS -> moreLasts(new LastModelId(late.where()));
            case OPERATOR_BUSY -> {
                leastBusyUnable(late.operation())
                        .ifPresent(person -> add(new Change.Training(person, late.operation()), prices.training()));
                transfers(late);
            }
            case UNIT_BUSY -> transfers(late);
            case PIN, PREDECESSOR, TRANSPORT, RELEASE, MATERIAL, CALENDAR, HELD_BACK -> {
                // Only time helps: the Saturday is tried in any case.
            }
        }
    }

    private void add(Change change, long price) {
        add(change, outcome -> price);
    }

    private void add(Change change, ToLongFunction<Outcome> price) {
        if (found.size() < MOST) {
            found.putIfAbsent(change, new Candidate(change, price));
        }
    }

    private void moreLasts(LastModelId model) {
        int sizes = atelier.lastModels().get(model).pairsOwned().pairsBySize().size();
        add(new Change.MoreLasts(model, PAIRS_OF_LASTS), PAIRS_OF_LASTS * sizes * prices.pairOfLasts());
    }

    /** What the lot waits for longest is done for its whole order line at a site that takes it. */
    private void transfers(LateLot late) {
        OrderLineId line = base.lineOf().get(late.lot());
        for (Partner partner : base.situation().partners()) {
            TransferRoute route = partner.route();
            if (route.operations().contains(late.operation())) {
                var transfer = new Change.Transfer(
                        line, base.situation().work().lotsOf(line), late.operation(), route.to());
                add(transfer, outcome -> route.price() * Math.max(0, outcome.lotsElsewhere() - base.lotsElsewhere()));
            }
        }
    }

    private void saturday() {
        LocalDate day = base.snapshot().from().atZone(atelier.calendar().zone()).toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        List<ShiftHours> friday = atelier.calendar().week().on(DayOfWeek.FRIDAY);
        if (!friday.isEmpty() && !atelier.calendar().isClosed(day)) {
            Interval hours = new Interval(
                    day.atTime(friday.get(0).from()).atZone(atelier.calendar().zone()).toInstant(),
                    day.atTime(friday.get(0).to()).atZone(atelier.calendar().zone()).toInstant());
            long people = base.snapshot().operators().stream()
                    .filter(one -> !one.present().between(hours.start().minus(Duration.ofDays(7)), hours.start()).isZero())
                    .count();
            add(new Change.ExtraHours(List.of(hours)), people * hours.length().toMinutes() * prices.overtimeHour() / 60);
        }
    }

    private Optional<OperatorId> leastBusyUnable(OperationCode operation) {
        return base.snapshot().operators().stream()
                .filter(one -> !one.pace().containsKey(operation))
                .min(Comparator.comparing(this::share).thenComparing(PlannableOperator::id))
                .map(PlannableOperator::id);
    }

    /** Of the presence until the last planned work. */
    private double share(PlannableOperator person) {
        Duration planned = Duration.ZERO;
        Instant end = base.snapshot().from();
        for (Assignment one : base.proposal().assignments()) {
            end = one.end().isAfter(end) ? one.end() : end;
            if (person.id().equals(one.operator())) {
                planned = planned.plus(person.present().between(one.start(), one.end()));
            }
        }
        long present = person.present().between(base.snapshot().from(), end).toMinutes();
        return present == 0 ? Double.MAX_VALUE : (double) planned.toMinutes() / present;
    }
}
