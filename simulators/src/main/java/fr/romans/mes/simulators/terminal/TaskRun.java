package fr.romans.mes.simulators.terminal;

import fr.romans.mes.simulators.operator.Deed;
import fr.romans.mes.simulators.operator.WorkHours;
import fr.romans.mes.simulators.operator.WorkScript;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** A task under way: its deeds at the moments at which they fall. */
final class TaskRun {

    record DatedDeed(Instant at, Deed deed) {}

    private final DispatchList.Entry entry;
    private final Queue<DatedDeed> toCome = new ArrayDeque<>();

    TaskRun(DispatchList.Entry entry, WorkScript script, Instant start, WorkHours hours) {
        this.entry = entry;
        for (WorkScript.Step step : script.steps()) {
            Instant at = step.after().isZero() ? start : hours.after(start, step.after());
            toCome.add(new DatedDeed(at, step.deed()));
        }
    }

    DispatchList.Entry entry() {
        return entry;
    }

    /** The next deed, when its moment has come. */
    Optional<DatedDeed> next(Instant now) {
        DatedDeed next = toCome.peek();
        return next == null || next.at().isAfter(now) ? Optional.empty() : Optional.ofNullable(toCome.poll());
    }

    boolean isOver() {
        return toCome.isEmpty();
    }
}
