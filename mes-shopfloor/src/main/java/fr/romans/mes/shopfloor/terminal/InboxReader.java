package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.inbox.Inbox;
import fr.romans.mes.shopfloor.inbox.InboxMessage;
import fr.romans.mes.shopfloor.inbox.InboxSettings;
import fr.romans.mes.shopfloor.inbox.StoredMessages;
import fr.romans.mes.shopfloor.inbox.StoredMessages.Waiting;
import fr.romans.mes.shopfloor.live.JournalTail;
import fr.romans.mes.shopfloor.terminal.TakeMessages.Reply;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages in the order in which they came, many in a transaction: straight from the line while none waits in the
 * inbox, and out of the inbox otherwise. Where a batch fails it goes one by one, so that one bad message holds up no other;
 * one that fails three times is set aside in quarantine. While the database is away everything waits.
 */
@Singleton
@Requires(property = "mes.mqtt.enabled", notEquals = "false")
class InboxReader {

    private static final Logger LOG = LoggerFactory.getLogger(InboxReader.class);
    private static final int TRIES = 3;
    private static final long IDLE_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final StoredMessages stored;
    private final TakeMessages takeMessages;
    private final Dialects dialects;
    private final JournalTail tail;
    private final int batch;
    private final Semaphore work = new Semaphore(1);
    private final Thread thread = new Thread(this::run, "inbox-reader");
    private final AtomicLong batchesStored = new AtomicLong();
    private volatile long emptyAfter = -1;
    private volatile boolean stopping;

    InboxReader(
            Inbox inbox,
            StoredMessages stored,
            TakeMessages takeMessages,
            Dialects dialects,
            JournalTail tail,
            InboxSettings settings) {
        this.stored = stored;
        this.takeMessages = takeMessages;
        this.dialects = dialects;
        this.tail = tail;
        this.batch = settings.batch();
        inbox.onceStored(this::onceStored);
        inbox.takeStraight(this::takeStraight);
        thread.setDaemon(true);
    }

    @EventListener
    void onStartup(StartupEvent event) {
        thread.start();
    }

    private void onceStored() {
        batchesStored.incrementAndGet();
        work.release();
    }

    /** Not while earlier messages wait: they come first. */
    private @Nullable Runnable takeStraight(List<InboxMessage> messages) {
        if (stopping || emptyAfter != batchesStored.get()) {
            return null;
        }
        try {
            List<Reply> replies = takeMessages.take(messages);
            return () -> {
                reply(replies);
                tail.wake();
            };
        } catch (RuntimeException e) {
            LOG.warn("a batch of {} messages failed; the inbox keeps them: {}", messages.size(), e.toString());
            return null;
        }
    }

    private void run() {
        long wait = 50;
        try {
            while (!stopping) {
                work.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                work.drainPermits();
                try {
                    readAll();
                    wait = 50;
                } catch (RuntimeException e) {
                    LOG.error("the inbox cannot be read; trying again", e);
                    TimeUnit.MILLISECONDS.sleep(wait);
                    wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2);
                    work.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        long before = batchesStored.get();
        List<Waiting> waiting = stored.oldest(batch);
        while (!waiting.isEmpty() && !stopping) {
            read(waiting);
            tail.wake();
            before = batchesStored.get();
            waiting = stored.oldest(batch);
        }
        emptyAfter = before;
    }

    private void read(List<Waiting> messages) {
        List<Reply> replies;
        try {
            replies = takeMessages.takeWaiting(messages);
        } catch (RuntimeException e) {
            LOG.warn("a batch of {} messages failed; taking them one by one: {}", messages.size(), e.toString());
            messages.forEach(this::readAlone);
            return;
        }
        reply(replies);
    }

    private void readAlone(Waiting message) {
        RuntimeException last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                reply(takeMessages.takeWaiting(List.of(message)));
                return;
            } catch (RuntimeException e) {
                if (stored.isAway(e)) {
                    throw e; // not the fault of this message: it waits
                }
                last = e;
            }
        }
        LOG.error("message {} of topic {} is set aside", message.id(), message.message().topic(), last);
        takeMessages
                .setAside(message, Refusal.of("message.unforeseen", "problem", String.valueOf(last)))
                .ifPresent(reply -> reply(List.of(reply)));
    }

    private void reply(List<Reply> replies) {
        replies.stream()
                .collect(Collectors.groupingBy(
                        Reply::topic, LinkedHashMap::new, Collectors.mapping(Reply::acknowledgement, Collectors.toList())))
                .forEach((topic, acknowledgements) ->
                        dialects.on(topic).ifPresent(dialect -> dialect.answer(topic, acknowledgements)));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        work.release();
        thread.join(5000);
    }
}
