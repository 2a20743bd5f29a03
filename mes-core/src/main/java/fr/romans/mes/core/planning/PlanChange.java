package fr.romans.mes.core.planning;

import fr.romans.mes.core.unit.JobOrderId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of a job order between two plans; null where one of them does not have it. */
public record PlanChange(JobOrderId jobOrder, @Nullable Assignment before, @Nullable Assignment after) {

    public enum Kind {
        ADDED,
        REMOVED,
        OTHER_UNIT,
        OTHER_OPERATOR,
        EARLIER,
        LATER
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.REMOVED;
        }
        if (!before.unit().equals(after.unit())) {
            return Kind.OTHER_UNIT;
        }
        if (!Objects.equals(before.operator(), after.operator())) {
            return Kind.OTHER_OPERATOR;
        }
        return after.start().isBefore(before.start()) ? Kind.EARLIER : Kind.LATER;
    }
}
