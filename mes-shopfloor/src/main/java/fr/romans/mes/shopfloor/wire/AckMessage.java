package fr.romans.mes.shopfloor.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.romans.mes.shopfloor.wire.Acknowledgement.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An acknowledgement as it is sent, {@code ack.schema.json}.
 *
 * @param also of other events of the same work unit and the same commit
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AckMessage(String eventId, Result result, @Nullable String reason, List<Acknowledgement> also) {

    /** So that a small terminal can hold the message: less than 4 KiB. */
    private static final int MOST = 25;

    public AckMessage {
        also = also == null ? List.of() : List.copyOf(also); // null: absent from the JSON
    }

    private static AckMessage of(Acknowledgement first, List<Acknowledgement> also) {
        return new AckMessage(first.eventId(), first.result(), first.reason(), also);
    }

    /** As few messages as can be, the acknowledgements in their order. */
    public static List<AckMessage> of(List<Acknowledgement> acknowledgements) {
        var messages = new ArrayList<AckMessage>();
        for (int from = 0; from < acknowledgements.size(); from += MOST) {
            int to = Math.min(acknowledgements.size(), from + MOST);
            messages.add(of(acknowledgements.get(from), acknowledgements.subList(from + 1, to)));
        }
        return messages;
    }

    /** All of them, in order. */
    public List<Acknowledgement> all() {
        var all = new ArrayList<Acknowledgement>();
        all.add(new Acknowledgement(eventId, result, reason));
        all.addAll(also);
        return all;
    }
}
