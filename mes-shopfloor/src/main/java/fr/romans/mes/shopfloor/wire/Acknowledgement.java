package fr.romans.mes.shopfloor.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an event, {@code ack.schema.json}; sent after the commit, so a terminal may forget the event.
 *
 * @param reason why it was not taken as it is, or what it contradicts; a code such as {@code job-order.unknown}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Acknowledgement(String eventId, Result result, @Nullable String reason) {

    public enum Result {
        /** In the journal; the state of the job order counts it in. */
        @JsonProperty("stored")
        STORED,
        /** Kept aside for a manager, who mends the cause and replays it. */
        @JsonProperty("quarantined")
        QUARANTINED,
        /** Kept nowhere: the sender has to mend it. */
        @JsonProperty("refused")
        REFUSED
    }
}
