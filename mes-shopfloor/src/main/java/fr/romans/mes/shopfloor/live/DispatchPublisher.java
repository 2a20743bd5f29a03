package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.dispatch.DispatchBoard;
import fr.romans.mes.core.dispatch.DispatchList;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.journal.EntryKind;
import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.shopfloor.wire.DispatchMessage;
import fr.romans.mes.shopfloor.wire.FloorLine;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.Topics;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the dispatch lists to the terminals: those that differ from what was sent last, after each commit that may change
 * them, and all of them when the line comes up. Works on a thread of its own and gathers what came meanwhile, so that a
 * burst of events costs one drawing.
 */
@Singleton
@Requires(property = "mes.mqtt.enabled", notEquals = "false")
public class DispatchPublisher implements JournalFollower {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchPublisher.class);
    private static final long RETRY_MILLIS = 1000;

    /** Longer than a long weekend: what comes after it changes with every plan, and is most of a backlog. */
    private static final Duration AHEAD = Duration.ofDays(4);

    /** What comes within reach while nothing happens is told this late at most. */
    private static final Duration GOES_ON_AFTER = Duration.ofHours(1);

    private final Ateliers ateliers;
    private final DispatchBoard board;
    private final FloorLine line;
    private final List<DispatchListener> listeners;
    private final Clock clock;
    private final Duration gather;
    private final Map<Site.Path, DispatchMessage> sent = new ConcurrentHashMap<>();
    /** Sites where something happened since their lists were drawn. */
    private final Set<SiteId> changed = new TreeSet<>();
    private final Map<SiteId, Instant> drawnAt = new HashMap<>();
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "dispatch-publisher");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long behindSince;
    private long listsSent;

    /** @param gather wall time in which changes are gathered before the lists are drawn again */
    DispatchPublisher(
            Ateliers ateliers,
            DispatchBoard board,
            FloorLine line,
            List<DispatchListener> listeners,
            Clock clock,
            @Value("${mes.dispatch.gather:100ms}") Duration gather) {
        this.ateliers = ateliers;
        this.board = board;
        this.line = line;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.gather = gather;
        line.onceUp(this::sendEverything);
        thread.setDaemon(true);
    }

    @EventListener
    void onStartup(StartupEvent event) {
        thread.start();
    }

    @Override
    public void follow(List<JournalEntry> entries) {
        entries.stream()
                .filter(entry -> EntryKind.of(entry) == EntryKind.REPORT || EntryKind.of(entry) == EntryKind.PLAN)
                .map(entry -> entry.event().site())
                .distinct()
                .flatMap(site -> ateliers.sharingWith(site).stream())
                .forEach(this::hasChanged);
        work.release();
    }

    private void sendEverything() {
        sent.clear();
        ateliers.all().forEach(atelier -> hasChanged(atelier.id()));
        work.release();
    }

    private void hasChanged(SiteId site) {
        synchronized (changed) {
            changed.add(site);
            if (behindSince == 0) {
                behindSince = System.nanoTime();
            }
        }
    }

    private void run() {
        try {
            do {
                work.tryAcquire(RETRY_MILLIS, TimeUnit.MILLISECONDS);
                work.drainPermits();
                publishChanged();
            } while (!stopped.await(gather.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Draws and sends now what changed.
     *
     * @return lists sent since the start
     */
    synchronized long publishChanged() {
        Instant before = clock.instant().minus(GOES_ON_AFTER);
        drawnAt.forEach((site, drawn) -> {
            if (drawn.isBefore(before)) {
                hasChanged(site);
            }
        });
        takeChanged().forEach(this::publish);
        return listsSent;
    }

    private Set<SiteId> takeChanged() {
        synchronized (changed) {
            if (!line.isUp()) {
                return Set.of();
            }
            Set<SiteId> taken = new TreeSet<>(changed);
            changed.clear();
            behindSince = 0;
            return taken;
        }
    }

    private void publish(SiteId site) {
        try {
            Atelier atelier = ateliers.require(site);
            Instant now = clock.instant();
            drawnAt.put(site, now);
            for (DispatchList list : board.ofSiteUpTo(site, now.plus(AHEAD)).values()) {
                publish(list, atelier);
            }
        } catch (RuntimeException e) {
            LOG.error("the dispatch lists of {} cannot be sent; trying again", site.value(), e);
            hasChanged(site);
        }
    }

    private void publish(DispatchList list, Atelier atelier) {
        Site.Path post = atelier.site().pathOf(list.unit()).orElseThrow();
        DispatchMessage message = DispatchMessages.of(list, atelier, clock.instant());
        DispatchMessage before = sent.get(post);
        if (before != null && message.saysTheSameAs(before)) {
            return;
        }
        if (line.send(Topics.of(post, Leaf.DISPATCH), message, true)) {
            sent.put(post, message);
            listsSent++;
            listeners.forEach(listener -> listener.listed(post, message));
        } else {
            hasChanged(atelier.id());
        }
    }

    /** Nanoseconds since terminals have been waiting for a list that could not be sent; 0 when none waits. */
    public long behindFor() {
        long since = behindSince;
        return since == 0 ? 0 : System.nanoTime() - since;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped.countDown();
        work.release();
        thread.join(5000);
    }
}
