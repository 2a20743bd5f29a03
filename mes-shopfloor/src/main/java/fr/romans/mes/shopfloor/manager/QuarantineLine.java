package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.shopfloor.inbox.StoredMessages.Quarantined;
import io.micronaut.core.annotation.Introspected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A message of a terminal that could not be taken.
 *
 * @param reason a sentence
 * @param text   the beginning of the message as text
 * @param cut    whether only a part of it was kept, so that it cannot be played again
 */
@Introspected
public record QuarantineLine(
        long id, String topic, Instant receivedAt, String code, String reason, String text, boolean cut) {

    private static final int SHOWN = 600;

    static QuarantineLine of(Quarantined message, String reason) {
        String text = new String(message.message().payload(), StandardCharsets.UTF_8);
        return new QuarantineLine(
                message.id(),
                message.message().topic(),
                message.message().receivedAt(),
                message.reason().code(),
                reason,
                text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text,
                message.message().isCut());
    }
}
