package fr.romans.mes.simulators.terminal.mqtt;

import fr.romans.mes.simulators.terminal.Acknowledgement;
import fr.romans.mes.simulators.terminal.DispatchList;
import fr.romans.mes.simulators.terminal.FloorWire;
import fr.romans.mes.simulators.terminal.Post;
import fr.romans.mes.simulators.terminal.PostedEvent;
import fr.romans.mes.simulators.terminal.json.WireJson;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All terminals of a site behind one connection, for a floor that waits until everything told is acknowledged and everything
 * sent has come. Its callers wait; the connection lives on a thread of its own.
 */
public final class Gateway implements FloorWire {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final int MOST_UNDER_WAY = 90;
    private static final long WATCH_MILLIS = 100;
    private static final long QUIET_MILLIS = 700;
    private static final long RESEND_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final class UnderWay {
        final PostedEvent posted;
        long sentNanos;

        UnderWay(PostedEvent posted, long sentNanos) {
            this.posted = posted;
            this.sentNanos = sentNanos;
        }
    }

    private final String site;
    private final Link link;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "floor-gateway"));
    private final CompletableFuture<Boolean> connected = new CompletableFuture<>();
    private final Queue<PostedEvent> waiting = new ArrayDeque<>();
    private final Map<String, UnderWay> underWay = new LinkedHashMap<>();
    private Map<Post, DispatchList> lists = new TreeMap<>();
    private @Nullable CompletableFuture<Delivered> delivery;
    private @Nullable CompletableFuture<Boolean> listsAreThere;
    private long listsWanted;
    private long listsReceived;
    private @Nullable Long sentBefore;
    private int stored;
    private int rejected;
    private int resent;

    public Gateway(BrokerAddress broker, String site) {
        this.site = site;
        this.link = new Link(broker, "floor-gateway", () -> null, this::onThread, new Owner());
        thread.scheduleWithFixedDelay(this::watch, 0, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        await(connected);
    }

    @Override
    public Delivered deliver(List<PostedEvent> events) {
        if (events.isEmpty()) {
            return new Delivered(0, 0, 0);
        }
        var done = new CompletableFuture<Delivered>();
        onThread(() -> {
            delivery = done;
            stored = 0;
            rejected = 0;
            resent = 0;
            waiting.addAll(events);
            pump();
        });
        return await(done);
    }

    @Override
    public Map<Post, DispatchList> lists(long sent) {
        if (sentBefore == null) {
            pauseUntilQuiet();
        }
        var there = new CompletableFuture<Boolean>();
        var taken = new CompletableFuture<Map<Post, DispatchList>>();
        onThread(() -> {
            if (sentBefore == null) {
                // Lists sent before this connection came up are not counted; the kept ones have come by now.
                sentBefore = sent - listsReceived;
            }
            listsWanted = sent - sentBefore;
            listsAreThere = there;
            look();
        });
        await(there);
        onThread(() -> {
            taken.complete(new HashMap<>(lists));
            lists = new TreeMap<>();
        });
        return await(taken);
    }

    private void look() {
        if (listsAreThere != null && listsReceived >= listsWanted) {
            listsAreThere.complete(true);
        }
    }

    private void pump() {
        while (underWay.size() < MOST_UNDER_WAY && !waiting.isEmpty() && publish(waiting.element())) {
            PostedEvent posted = waiting.remove();
            underWay.put(posted.event().eventId(), new UnderWay(posted, System.nanoTime()));
        }
        if (delivery != null && waiting.isEmpty() && underWay.isEmpty()) {
            delivery.complete(new Delivered(stored, rejected, resent));
            delivery = null;
        }
    }

    private boolean publish(PostedEvent posted) {
        return link.publish(Topics.of(posted.post(), "event"), WireJson.event(posted.event()), 1, false);
    }

    private void watch() {
        try {
            long nanos = System.nanoTime();
            link.watch(nanos);
            for (UnderWay each : underWay.values()) {
                if (nanos - each.sentNanos > RESEND_NANOS && publish(each.posted)) {
                    each.sentNanos = nanos;
                    resent++;
                }
            }
            pump();
        } catch (RuntimeException e) {
            LOG.error("the gateway met a problem and goes on", e);
        }
    }

    private void acknowledged(Acknowledgement acknowledgement) {
        UnderWay known = underWay.remove(acknowledgement.eventId());
        if (known == null) {
            return;
        }
        if (acknowledgement.isStored()) {
            stored++;
        } else {
            rejected++;
        }
        if (acknowledgement.reason() != null) {
            LOG.warn("{} {} of {} at {}: {}", acknowledgement.result(), known.posted.event().type(),
                    known.posted.event().jobOrder(), known.posted.post().workUnit(), acknowledgement.reason());
        }
        pump();
    }

    private final class Owner implements Link.Owner {
        @Override
        public String[] topics() {
            return new String[] {Topics.allDispatchLists(site), Topics.allAcknowledgements(site)};
        }

        @Override
        public void connected(Link of) {
            connected.complete(true);
        }

        @Override
        public void arrived(String topic, byte[] payload, boolean retained) {
            try {
                if (topic.endsWith("/ack")) {
                    WireJson.acknowledgements(payload).forEach(Gateway.this::acknowledged);
                } else {
                    lists.put(Topics.post(topic), WireJson.dispatchList(payload));
                    listsReceived++;
                    look();
                }
            } catch (WireJson.Unreadable e) {
                LOG.error("a message of {} cannot be read: {}", topic, e.getMessage());
            }
        }
    }

    private void onThread(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the gateway is shut: a late callback is passed over");
        }
    }

    private static void pauseUntilQuiet() {
        try {
            Thread.sleep(QUIET_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the MES has not answered on the broker for " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the MES was waited for", e);
        }
    }

    @Override
    public void close() {
        var closed = new CompletableFuture<Boolean>();
        onThread(() -> {
            link.close(1000);
            closed.complete(true);
        });
        await(closed);
        thread.shutdownNow();
    }
}
