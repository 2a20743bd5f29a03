package fr.romans.mes.core.planning.whatif;

import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One thing that is otherwise. What a change names and the snapshot does not have, changes nothing. */
public sealed interface Change {

    PlanningSnapshot applyTo(PlanningSnapshot snapshot);

    /** What stands in everybody's way as long as it lasts, and is noted for every plan to come. */
    sealed interface Disturbance extends Change {
        Interval lasts();
    }

    /** A person is away; what she had begun is free for others, with the work that is left. */
    record Absence(OperatorId person, Interval lasts) implements Disturbance {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            PlanningSnapshot freed = Edit.free(
                    snapshot, pin -> person.equals(pin.operator()) && pin.end().isAfter(lasts.start()), lasts.start());
            return Edit.person(freed, person, one -> one.withPresent(one.present().without(List.of(lasts))));
        }
    }

    /** One more person, with the hours and the skills of another. */
    record ExtraPerson(OperatorId person, OperatorId like) implements Change {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            var people = new ArrayList<>(snapshot.operators());
            snapshot.operators().stream()
                    .filter(one -> one.id().equals(like))
                    .forEach(one -> people.add(new PlannableOperator(person, one.present(), one.pace(), one.tutored())));
            return snapshot.withOperators(people);
        }
    }

    /** A person learns an operation, and does it alone at standard pace. */
    record Training(OperatorId person, OperationCode operation) implements Change {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return Edit.person(snapshot, person, one -> Edit.able(one, operation));
        }
    }

    /** Hours beside the calendar, such as a Saturday: for every post, and everybody who is there in the week before. */
    record ExtraHours(Interval hours) implements Change {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return Edit.open(snapshot, hours);
        }
    }

    /** A post stands still; what was begun on it is free for others, with the work that is left. */
    record Breakdown(WorkUnitId unit, Interval lasts) implements Disturbance {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            PlanningSnapshot freed =
                    Edit.free(snapshot, pin -> unit.equals(pin.unit()) && pin.end().isAfter(lasts.start()), lasts.start());
            return Edit.unit(freed, unit, lasts);
        }
    }

    /** More lasts of a model, so many pairs of each size that exists. */
    record MoreLasts(LastModelId model, int pairs) implements Change {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return Edit.lasts(snapshot, model, pairs);
        }
    }

    /** An order line that is not in the book; its lots are made where the snapshot is drawn. */
    record OrderAdded(OrderLine line) implements Change {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return snapshot;
        }
    }

    /** An order line whose lots are not made; those that have begun stay. */
    record OrderTakenOut(OrderLineId line, Set<LotId> lots) implements Change {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return snapshot.withLots(snapshot.lots().stream()
                    .filter(lot -> !lots.contains(lot.id()) || lot.startedAt() != null)
                    .toList());
        }
    }

    /** Hide or soles of an order line come later: nothing of it that has not begun starts before. */
    record LateMaterial(OrderLineId line, Set<LotId> lots, Instant there) implements Change {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return Edit.lots(snapshot, lots, lot -> Edit.notBefore(lot, there));
        }
    }

    /** An order line that goes before all others. */
    record Rush(OrderLineId line, Set<LotId> lots) implements Change {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return Edit.lots(snapshot, lots, lot -> new PlannableLot(
                    lot.id(), lot.brand(), lot.label(), lot.pairs(), lot.release(), snapshot.from(), true, lot.weight(),
                    lot.startedAt(), lot.jobOrders(), lot.lastHolds()));
        }
    }
}
