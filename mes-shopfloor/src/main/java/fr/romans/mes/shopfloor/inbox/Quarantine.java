package fr.romans.mes.shopfloor.inbox;

import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.inbox.StoredMessages.Quarantined;
import fr.romans.mes.shopfloor.inbox.StoredMessages.Settlement;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The messages that could not be taken, for a manager: read, replay once the cause is mended, or dismiss. */
@Singleton
public class Quarantine {

    private final StoredMessages stored;
    private final Clock clock;

    Quarantine(StoredMessages stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional
    public List<Quarantined> open(int limit) {
        return stored.inQuarantine(limit);
    }

    @Transactional
    public long openCount() {
        return stored.quarantined();
    }

    /** Puts it into the inbox again, as if it had just come; its time of receipt stays. */
    @Transactional
    public Optional<Refusal> replay(long id) {
        Optional<Refusal> refusal = settle(id, Settlement.REPLAYED);
        if (refusal.isEmpty()) {
            stored.add(List.of(stored.findQuarantined(id).orElseThrow().message()));
        }
        return refusal;
    }

    @Transactional
    public Optional<Refusal> dismiss(long id) {
        return settle(id, Settlement.DISMISSED);
    }

    private Optional<Refusal> settle(long id, Settlement how) {
        Optional<Quarantined> found = stored.findQuarantined(id);
        if (found.isEmpty()) {
            return Optional.of(Refusal.of("quarantine.unknown", "message", id));
        }
        if (found.get().settledAt() != null) {
            return Optional.of(Refusal.of("quarantine.settled", "message", id));
        }
        if (how == Settlement.REPLAYED && found.get().message().isCut()) {
            return Optional.of(Refusal.of("quarantine.cut", "message", id));
        }
        stored.settle(id, how, clock.instant());
        return Optional.empty();
    }
}
