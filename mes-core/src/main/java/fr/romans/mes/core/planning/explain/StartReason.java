package fr.romans.mes.core.planning.explain;

import fr.romans.mes.core.unit.JobOrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What binds the start of a job order.
 *
 * @param because the job order that it waits for, null where none does
 * @param until   when what binds it is over; the start itself may lie later, at the next opening
 */
public record StartReason(JobOrderId jobOrder, Kind kind, @Nullable JobOrderId because, Instant until) {

    public enum Kind {
        /** It stays where its pin says. */
        PIN,
        /** The operation before it in the lot. */
        PREDECESSOR,
        /** The lot is on its way from another site, or to it. */
        TRANSPORT,
        /** The post is at another lot. */
        UNIT_BUSY,
        /** The person is at another lot. */
        OPERATOR_BUSY,
        /** Its lasts are in another lot's shoes. */
        LASTS,
        /** Its lot is not released, or the plan begins. */
        RELEASE,
        /** Its leather or soles are not there. */
        MATERIAL,
        /** Post or person is closed: night, break, absence. */
        CALENDAR,
        /** It could start, but waits: to save work in process, or to stay where it was published. */
        HELD_BACK
    }
}
