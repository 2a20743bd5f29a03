package fr.romans.mes.shopfloor.inbox;

import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what the line brings: into a bounded queue, from there in batches into the database, and only then acknowledged.
 * Mostly a batch goes straight into the journal; one that cannot is stored as it came and taken message by message.
 *
 * <p>When the queue is full the line waits: it reads and acknowledges no more, so the broker keeps the rest. Nothing is
 * dropped here. While the database is away the batch in hand is tried again until it is back.
 */
@Singleton
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private record Arrived(InboxMessage message, Runnable whenStored) {}

    private final StoredMessages stored;
    private final Presence presence;
    private final InboxSettings settings;
    private final Clock clock;
    private final BlockingQueue<Arrived> queue;
    private final List<Runnable> onceStored = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread writer = new Thread(this::write, "inbox-writer");
    private volatile StraightIntake straight = messages -> null;
    private volatile boolean databaseAway;

    Inbox(StoredMessages stored, Presence presence, InboxSettings settings, Clock clock) {
        this.stored = stored;
        this.presence = presence;
        this.settings = settings;
        this.clock = clock;
        this.queue = new ArrayBlockingQueue<>(settings.queue());
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Waits while the queue is full.
     *
     * @param whenStored called once the message is committed, in the order of arrival; never when it could not be
     */
    public void receive(String topic, byte[] payload, Runnable whenStored) throws InterruptedException {
        Optional<Topics.Address> address = Topics.parse(topic);
        if (address.isPresent() && address.get().leaf().isFromTerminal() && address.get().leaf() != Leaf.EVENT) {
            presence.heard(address.get());
            whenStored.run();
            return;
        }
        queue.put(new Arrived(InboxMessage.of(topic, payload, settings.largest(), clock.instant()), whenStored));
    }

    /** Takes batches that need not be stored, on the writing thread. */
    public void takeStraight(StraightIntake intake) {
        straight = intake;
    }

    /** Calls after each stored batch, on the writing thread. */
    public void onceStored(Runnable then) {
        onceStored.add(then);
    }

    /** Messages in memory, not stored yet. */
    public int queued() {
        return queue.size();
    }

    public boolean isDatabaseAway() {
        return databaseAway;
    }

    private void write() {
        try {
            while (stopped.getCount() > 0) {
                Arrived first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                var batch = new ArrayList<Arrived>(settings.batch());
                batch.add(first);
                queue.drainTo(batch, settings.batch() - 1);
                List<InboxMessage> messages = batch.stream().map(Arrived::message).toList();
                Runnable then = straight.take(messages);
                if (then != null) {
                    batch.forEach(arrived -> arrived.whenStored().run());
                    then.run();
                } else if (store(messages)) {
                    batch.forEach(arrived -> arrived.whenStored().run());
                    onceStored.forEach(Runnable::run);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false when the application stops meanwhile */
    private boolean store(List<InboxMessage> messages) throws InterruptedException {
        for (long wait = 50; stopped.getCount() > 0; wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2)) {
            try {
                stored.add(messages);
                databaseAway = false;
                return true;
            } catch (RuntimeException e) {
                if (!databaseAway) {
                    LOG.error("{} messages cannot be stored; the line waits until they can", messages.size(), e);
                }
                databaseAway = true;
                stopped.await(wait, TimeUnit.MILLISECONDS);
            }
        }
        return false;
    }

    /** What is still in memory was not acknowledged: the broker brings it again. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopped.countDown();
        writer.join(3000);
    }
}
