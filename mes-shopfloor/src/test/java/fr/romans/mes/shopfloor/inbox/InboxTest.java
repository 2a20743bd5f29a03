package fr.romans.mes.shopfloor.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.unit.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final String TOPIC = "mes/v1/s/a/c/u/event";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T07:00:00Z"), ZoneOffset.UTC);

    private final Database database = new Database();
    private final BlockingQueue<String> acknowledged = new LinkedBlockingQueue<>();
    private final Inbox inbox =
            new Inbox(database, new Presence(new Ateliers(List.of())), new InboxSettings(3, 2, 100, 1000), CLOCK);

    @AfterEach
    void stop() throws InterruptedException {
        database.open.release(1000);
        inbox.stop();
    }

    private void receive(String text) throws InterruptedException {
        inbox.receive(TOPIC, text.getBytes(StandardCharsets.UTF_8), () -> acknowledged.add(text));
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsStored() throws InterruptedException {
        receive("1");
        assertThat(database.asked.tryAcquire(10, SECONDS)).isTrue();
        assertThat(acknowledged).isEmpty();
        database.open.release();
        assertThat(acknowledged.poll(10, SECONDS)).isEqualTo("1");
        assertThat(database.stored).containsExactly("1");
    }

    @Test
    void fullQueueMakesTheLineWaitAndDropsNothing() throws InterruptedException {
        var through = new CountDownLatch(1);
        var line = new Thread(() -> {
            try {
                for (int i = 1; i <= 10; i++) {
                    receive(String.valueOf(i));
                }
                through.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        line.start();
        assertThat(database.asked.tryAcquire(10, SECONDS)).isTrue();
        assertThat(through.await(300, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(inbox.queued()).isEqualTo(3);
        database.open.release(1000);
        assertThat(through.await(10, SECONDS)).isTrue();
        var order = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            order.add(acknowledged.poll(10, SECONDS));
        }
        assertThat(order).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(database.stored).containsExactlyElementsOf(order);
    }

    @Test
    void databaseThatComesBackGetsTheSameMessages() throws InterruptedException {
        database.failures = 3;
        database.open.release(1000);
        receive("1");
        receive("2");
        assertThat(acknowledged.poll(10, SECONDS)).isEqualTo("1");
        assertThat(acknowledged.poll(10, SECONDS)).isEqualTo("2");
        assertThat(database.stored).containsExactly("1", "2");
        assertThat(inbox.isDatabaseAway()).isFalse();
    }

    @Test
    void heartbeatIsNoMessageToKeep() throws InterruptedException {
        inbox.receive("mes/v1/s/a/c/u/heartbeat", new byte[0], () -> acknowledged.add("beat"));
        assertThat(acknowledged).containsExactly("beat");
        assertThat(inbox.queued()).isZero();
    }

    /** Stores when the test lets it. */
    private static final class Database implements StoredMessages {

        final Semaphore open = new Semaphore(0);
        final Semaphore asked = new Semaphore(0);
        final List<String> stored = new ArrayList<>();
        volatile int failures;

        @Override
        public boolean isAway(RuntimeException failure) {
            return true;
        }

        @Override
        public void add(List<InboxMessage> messages) {
            asked.release();
            open.acquireUninterruptibly();
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the database is away, as the test wants it");
            }
            messages.forEach(message -> stored.add(new String(message.payload(), StandardCharsets.UTF_8)));
        }

        @Override
        public List<Waiting> oldest(int limit) {
            return List.of();
        }

        @Override
        public void remove(Collection<Long> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long waiting() {
            return 0;
        }

        @Override
        public void quarantine(InboxMessage message, Refusal reason, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Quarantined> inQuarantine(int limit) {
            return List.of();
        }

        @Override
        public Optional<Quarantined> findQuarantined(long id) {
            return Optional.empty();
        }

        @Override
        public void settle(long id, Settlement how, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long quarantined() {
            return 0;
        }
    }
}
