package fr.romans.mes.core.planning.remedy;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.RemedyPrices;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.ShiftHours;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.explain.LateLot;
import fr.romans.mes.core.planning.explain.StartReason;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Outcome;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remedies worth trying, from what late lots wait for, each with its price. */
final class Candidates {

    private static final int MOST = 5;
    private static final int PAIRS_OF_LASTS = 2;

    private final Atelier atelier;
    private final Outcome base;
    private final RemedyPrices prices;
    private final Map<Change, Long> found = new LinkedHashMap<>();

    Candidates(Atelier atelier, Outcome base) {
        this.atelier = atelier;
        this.base = base;
        this.prices = atelier.planning().remedyPrices();
    }

    /** @param late the worst first */
    Map<Change, Long> against(List<LateLot> late) {
        saturday();
        for (LateLot lot : late) {
            if (found.size() < MOST) {
                against(lot);
            }
        }
        return found;
    }

    private void against(LateLot late) {
        if (late.bottleneck() == StartReason.Kind.LASTS) {
            var model = new LastModelId(late.where());
            int sizes = atelier.lastModels().get(model).pairsOwned().pairsBySize().size();
            found.put(new Change.MoreLasts(model, PAIRS_OF_LASTS), PAIRS_OF_LASTS * sizes * prices.pairOfLasts());
        } else if (late.bottleneck() == StartReason.Kind.OPERATOR_BUSY) {
            scarcest(new OperatorId(late.where())).ifPresent(operation -> leastBusyUnable(operation)
                    .ifPresent(person -> found.put(new Change.Training(person, operation), prices.training())));
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
            found.put(new Change.ExtraHours(hours), people * hours.length().toMinutes() * prices.overtimeHour() / 60);
        }
    }

    /** Of what a person does, the operation that the fewest others do. */
    private Optional<OperationCode> scarcest(OperatorId id) {
        return base.snapshot().operators().stream()
                .filter(one -> one.id().equals(id))
                .flatMap(one -> one.pace().keySet().stream())
                .min(Comparator.comparingLong(this::able).thenComparing(Comparator.naturalOrder()));
    }

    private long able(OperationCode operation) {
        return base.snapshot().operators().stream().filter(one -> one.pace().containsKey(operation)).count();
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
