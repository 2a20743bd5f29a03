package fr.romans.mes.shopfloor.inbox;

import fr.romans.mes.core.unit.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port to the messages kept. Each method joins the transaction of the caller, or makes one. */
public interface StoredMessages {

    /** @param id rises with each message */
    record Waiting(long id, InboxMessage message) {}

    /**
     * @param settledAt when a manager replayed or dismissed it; null while it waits for one
     */
    record Quarantined(
            long id, InboxMessage message, Instant quarantinedAt, Refusal reason, @Nullable Instant settledAt) {}

    enum Settlement {
        REPLAYED,
        DISMISSED
    }

    void add(List<InboxMessage> messages);

    /** The oldest, in the order in which they came. */
    List<Waiting> oldest(int limit);

    void remove(Collection<Long> ids);

    long waiting();

    void quarantine(InboxMessage message, Refusal reason, Instant now);

    /** Those that wait for a manager, newest first. */
    List<Quarantined> inQuarantine(int limit);

    Optional<Quarantined> findQuarantined(long id);

    void settle(long id, Settlement how, Instant now);

    long quarantined();

    /** Whether a failure lies with the database, not with what it was to store: any other message would have met it. */
    boolean isAway(RuntimeException failure);
}
