package fr.romans.mes.core.planning.whatif;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.CurrentBook;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One thing that is otherwise. What a change names and the snapshot does not have, changes nothing. */
public sealed interface Change {

    PlanningSnapshot applyTo(PlanningSnapshot snapshot);

    /** What becomes of the hours at which a person is there. */
    default WorkingTime hoursOf(OperatorId person, WorkingTime present) {
        return present;
    }

    /** What stands in everybody's way as long as it lasts, and is noted for every plan to come. */
    sealed interface Disturbance extends Change {
        Interval lasts();
    }

    /** What is otherwise in the order book: the snapshot is drawn from the changed book. */
    sealed interface OfBook extends Change {

        CurrentBook.Work applyTo(CurrentBook.Work work, Atelier atelier);

        @Override
        default PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return snapshot;
        }
    }

    /** A person is away; what she had begun, or a trainee beside her alone, is free for others, with the work that is left. */
    record Absence(OperatorId person, Interval lasts) implements Disturbance {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            PlanningSnapshot freed = Edit.free(
                    snapshot,
                    job -> person.equals(job.pin().operator()) && job.pin().end().isAfter(lasts.start())
                            || Edit.lacksTutor(snapshot, job, lasts),
                    lasts.start());
            return Edit.person(freed, person, one -> one.withPresent(hoursOf(person, one.present())));
        }

        @Override
        public WorkingTime hoursOf(OperatorId who, WorkingTime present) {
            return who.equals(person) ? present.without(List.of(lasts)) : present;
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

    /** Hours beside the calendar, such as a Saturday or a second shift: for every post, and everybody who is there in the week before. */
    record ExtraHours(List<Interval> hours) implements Change {

        public ExtraHours {
            hours = List.copyOf(hours);
        }

        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return Edit.open(snapshot, this);
        }

        @Override
        public WorkingTime hoursOf(OperatorId person, WorkingTime present) {
            return Edit.with(
                    present, hours.stream().filter(extra -> Edit.isThereBefore(present, extra)).toList());
        }
    }

    /** A post stands still; what was begun on it is free for others, with the work that is left. */
    record Breakdown(WorkUnitId unit, Interval lasts) implements Disturbance {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            PlanningSnapshot freed = Edit.free(
                    snapshot, job -> unit.equals(job.pin().unit()) && job.pin().end().isAfter(lasts.start()), lasts.start());
            return Edit.unit(freed, unit, lasts);
        }
    }

    /** One more post, for all that another is for. */
    record ExtraPost(WorkUnitId unit, WorkUnitId like) implements Change {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return Edit.twin(snapshot, unit, like);
        }
    }

    /** More lasts of a model, so many pairs of each size that exists. */
    record MoreLasts(LastModelId model, int pairs) implements Change {
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return Edit.lasts(snapshot, model, pairs);
        }
    }

    /** An order line that is not in the book. */
    record OrderAdded(OrderLine line) implements OfBook {
        @Override
        public CurrentBook.Work applyTo(CurrentBook.Work work, Atelier atelier) {
            return work.with(line, atelier);
        }
    }

    /** An order line as it would be: other sizes, another day; of lots that have begun, the day alone. */
    record OrderChanged(OrderLine line) implements OfBook {
        @Override
        public CurrentBook.Work applyTo(CurrentBook.Work work, Atelier atelier) {
            return work.with(line, atelier);
        }
    }

    /** An order line whose lots are not made; those that have begun stay. */
    record OrderTakenOut(OrderLineId line) implements OfBook {
        @Override
        public CurrentBook.Work applyTo(CurrentBook.Work work, Atelier atelier) {
            return work.without(line);
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
                    lot.id(), lot.brand(), lot.label(), lot.pairs(), lot.release(), snapshot.from(), snapshot.from(), true, lot.weight(),
                    lot.startedAt(), lot.jobOrders(), lot.lastHolds()));
        }
    }

    /** An operation of an order line may be done at a site that takes it, as far as its own plan leaves room. */
    record Transfer(OrderLineId line, Set<LotId> lots, OperationCode operation, SiteId to) implements Change {
        /** Drawn where the other site is known, see {@link fr.romans.mes.core.planning.Situation}. */
        @Override
        public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
            return snapshot;
        }
    }
}
