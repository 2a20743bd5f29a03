package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.inbox.StoredMessages;
import fr.romans.mes.shopfloor.inbox.StoredMessages.Waiting;
import fr.romans.mes.shopfloor.terminal.EventDecoder.Reading;
import fr.romans.mes.shopfloor.wire.Acknowledgement;
import fr.romans.mes.shopfloor.wire.Acknowledgement.Result;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes messages of the inbox in one transaction: journal, states, and the messages' leaving the inbox. */
@Singleton
class TakeMessages {

    /** An acknowledgement, and where it goes. */
    record Reply(Site.Path unit, Acknowledgement acknowledgement) {}

    private final StoredMessages stored;
    private final EventDecoder decoder;
    private final TakeEvent takeEvent;
    private final Clock clock;

    TakeMessages(StoredMessages stored, EventDecoder decoder, TakeEvent takeEvent, Clock clock) {
        this.stored = stored;
        this.decoder = decoder;
        this.takeEvent = takeEvent;
        this.clock = clock;
    }

    /** @return the replies to send once the transaction is committed */
    @Transactional
    List<Reply> take(List<Waiting> messages) {
        var replies = new ArrayList<Reply>();
        for (Waiting waiting : messages) {
            take(waiting).ifPresent(replies::add);
        }
        stored.remove(messages.stream().map(Waiting::id).toList());
        return replies;
    }

    /** For a message that cannot be taken for a reason that nobody foresaw. */
    @Transactional
    Optional<Reply> setAside(Waiting waiting, Refusal why) {
        stored.quarantine(waiting.message(), why, clock.instant());
        stored.remove(List.of(waiting.id()));
        Reading reading = decoder.decode(waiting.message());
        return reply(reading, Result.QUARANTINED, why.code());
    }

    private Optional<Reply> take(Waiting waiting) {
        Reading reading = decoder.decode(waiting.message());
        if (reading.event() == null || reading.unit() == null || reading.refusal() != null) {
            Refusal why = reading.refusal() == null ? Refusal.of("message.unreadable") : reading.refusal();
            stored.quarantine(waiting.message(), why, clock.instant());
            return reply(reading, Result.QUARANTINED, why.code());
        }
        TakeEvent.Outcome outcome = takeEvent.take(reading.event(), reading.unit());
        String code = outcome.problem().map(Refusal::code).orElse(null);
        if (!outcome.taken()) {
            stored.quarantine(
                    waiting.message(), outcome.problem().orElseGet(() -> Refusal.of("message.unreadable")), clock.instant());
            return reply(reading, Result.QUARANTINED, code);
        }
        return reply(reading, Result.STORED, code);
    }

    /** No reply where nobody could tell to which event it belongs. */
    private static Optional<Reply> reply(Reading reading, Result result, @Nullable String reason) {
        return reading.unit() == null || reading.eventId() == null
                ? Optional.empty()
                : Optional.of(new Reply(reading.unit(), new Acknowledgement(reading.eventId(), result, reason)));
    }
}
