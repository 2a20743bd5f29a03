package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.inbox.InboxMessage;
import fr.romans.mes.shopfloor.inbox.StoredMessages;
import fr.romans.mes.shopfloor.inbox.StoredMessages.Waiting;
import fr.romans.mes.shopfloor.terminal.EventDecoder.Reading;
import fr.romans.mes.shopfloor.wire.Acknowledgement;
import fr.romans.mes.shopfloor.wire.Acknowledgement.Result;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes messages in one transaction: journal, states, quarantine, and their leaving the inbox where they were in it. */
@Singleton
class TakeMessages {

    /**
     * An acknowledgement, and whose it is.
     *
     * @param topic on which the message came
     */
    record Reply(String topic, Acknowledgement acknowledgement) {}

    private final StoredMessages stored;
    private final EventDecoder decoder;
    private final TakeEvents takeEvents;
    private final Clock clock;

    TakeMessages(StoredMessages stored, EventDecoder decoder, TakeEvents takeEvents, Clock clock) {
        this.stored = stored;
        this.decoder = decoder;
        this.takeEvents = takeEvents;
        this.clock = clock;
    }

    /** @return the replies to send once the transaction is committed */
    @Transactional
    List<Reply> takeWaiting(List<Waiting> waiting) {
        List<Reply> replies = take(waiting.stream().map(Waiting::message).toList());
        stored.remove(waiting.stream().map(Waiting::id).toList());
        return replies;
    }

    /** @return the replies to send once the transaction is committed */
    @Transactional
    List<Reply> take(List<InboxMessage> messages) {
        List<Reading> readings = messages.stream().map(decoder::decode).toList();
        Iterator<TakeEvents.Outcome> outcomes = takeEvents
                .take(readings.stream().filter(Reading::isEvent).map(Reading::placed).toList())
                .iterator();
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < messages.size(); i++) {
            Reading reading = readings.get(i);
            Refusal problem = reading.refusal();
            boolean taken = false;
            if (reading.isEvent()) {
                TakeEvents.Outcome outcome = outcomes.next();
                taken = outcome.taken();
                problem = outcome.problem().orElse(null);
            }
            if (!taken) {
                stored.quarantine(messages.get(i), Objects.requireNonNull(problem), clock.instant());
            }
            reply(messages.get(i), reading, taken ? Result.STORED : Result.QUARANTINED, problem == null ? null : problem.code())
                    .ifPresent(replies::add);
        }
        return replies;
    }

    /** For a message that cannot be taken for a reason that nobody foresaw. */
    @Transactional
    Optional<Reply> setAside(Waiting waiting, Refusal why) {
        stored.quarantine(waiting.message(), why, clock.instant());
        stored.remove(List.of(waiting.id()));
        Reading reading = decoder.decode(waiting.message());
        return reply(waiting.message(), reading, Result.QUARANTINED, why.code());
    }

    /** No reply where nobody could tell to which event it belongs. */
    private static Optional<Reply> reply(
            InboxMessage message, Reading reading, Result result, @Nullable String reason) {
        return reading.eventId() == null
                ? Optional.empty()
                : Optional.of(new Reply(message.topic(), new Acknowledgement(reading.eventId(), result, reason)));
    }
}
