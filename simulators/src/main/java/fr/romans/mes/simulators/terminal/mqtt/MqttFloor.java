package fr.romans.mes.simulators.terminal.mqtt;

import fr.romans.mes.simulators.operator.WorkHabits;
import fr.romans.mes.simulators.operator.WorkHours;
import fr.romans.mes.simulators.random.RandomStreams;
import fr.romans.mes.simulators.terminal.AtelierClock;
import fr.romans.mes.simulators.terminal.Floor;
import fr.romans.mes.simulators.terminal.FloorStatus;
import fr.romans.mes.simulators.terminal.Post;
import fr.romans.mes.simulators.terminal.TerminalEvent;
import fr.romans.mes.simulators.terminal.json.WireJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulated floor on an MQTT broker: one connection that listens for the clock and the dispatch lists, and one for each
 * terminal, made when its post's first list is seen. Everything happens on one thread; that of Paho only hands over.
 */
public final class MqttFloor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MqttFloor.class);

    private static final long TICK_MILLIS = 20;
    private static final long WATCH_MILLIS = 250;
    private static final long HEARTBEAT_SECONDS = 10;
    private static final long DEAF_SCOUT_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long DEAF_TERMINAL_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long GOODBYE_MILLIS = 1000;
    private static final String SOFTWARE = "simulators 0.1.0";

    /**
     * @param terminalPrefix what stands before the work unit in a terminal's id
     * @param bootId         a new one for each start
     * @param exceptUnits    work units that are left to people
     */
    public record Settings(
            BrokerAddress broker, String site, String terminalPrefix, String bootId, Set<String> exceptUnits) {
        public Settings {
            exceptUnits = Set.copyOf(exceptUnits);
        }
    }

    /** @param speed the atelier's, or 0 before its clock was heard */
    public record Report(Optional<Instant> now, double speed, boolean isConnected, boolean isSilent, FloorStatus floor) {}

    private final Settings settings;
    private final Floor floor;
    private final AtelierClock clock = new AtelierClock();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "simulated-floor"));
    private final Link scout;
    private final Map<Post, Link> links = new TreeMap<>();
    private final Map<Post, byte[]> listsBeforeTheClock = new HashMap<>();
    private long heartbeats;

    public MqttFloor(Settings settings, WorkHabits habits, WorkHours hours, RandomStreams streams) {
        this.settings = settings;
        this.floor = new Floor(habits, hours, streams, this::send);
        this.scout = new Link(
                settings.broker(),
                settings.terminalPrefix() + "floor",
                () -> null,
                this::onFloor,
                new ScoutOwner());
    }

    public void start() {
        thread.scheduleWithFixedDelay(safely(this::watch), 0, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(safely(this::tick), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        thread.scheduleAtFixedRate(safely(this::beat), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    public Report report() {
        return ask(() -> {
            long nanos = System.nanoTime();
            return new Report(
                    clock.now(nanos), clock.speed(), scout.isConnected(), clock.isSilent(nanos), floor.status());
        });
    }

    /** Every terminal says goodbye; what was not acknowledged is lost, as with a terminal that is switched off. */
    @Override
    public void close() {
        try {
            ask(() -> {
                Instant now = clock.now(System.nanoTime()).orElse(Instant.EPOCH);
                links.forEach((post, link) -> {
                    link.publish(Topics.of(post, "death"), WireJson.death(terminalId(post), now, settings.bootId()), 1, false);
                    link.close(GOODBYE_MILLIS);
                });
                scout.close(GOODBYE_MILLIS);
                return true;
            });
        } finally {
            thread.shutdownNow();
        }
    }

    private void tick() {
        long nanos = System.nanoTime();
        Optional<Instant> now = clock.now(nanos);
        if (now.isPresent() && !clock.isSilent(nanos)) {
            listsBeforeTheClock.forEach((post, payload) -> show(post, payload, now.get()));
            listsBeforeTheClock.clear();
            floor.tick(now.get(), nanos);
        } else {
            floor.deliver(nanos);
        }
    }

    private void watch() {
        long nanos = System.nanoTime();
        if (scout.isConnected() && scout.silentNanos(nanos) > DEAF_SCOUT_NANOS) {
            scout.renew();
        }
        scout.watch(nanos);
        boolean isWaiting = floor.status().waiting() > 0;
        for (Link link : links.values()) {
            if (isWaiting && link.isConnected() && link.silentNanos(nanos) > DEAF_TERMINAL_NANOS) {
                link.renew();
            }
            link.watch(nanos);
        }
    }

    private void beat() {
        heartbeats++;
        clock.now(System.nanoTime()).ifPresent(now -> links.forEach((post, link) -> link.publish(
                Topics.of(post, "heartbeat"), WireJson.heartbeat(terminalId(post), now, heartbeats), 0, false)));
    }

    private boolean send(Post post, TerminalEvent event) {
        Link link = links.get(post);
        return link != null && link.publish(Topics.of(post, "event"), WireJson.event(event), 1, false);
    }

    private void show(Post post, byte[] payload, Instant now) {
        if (settings.exceptUnits().contains(post.workUnit())) {
            return;
        }
        try {
            var list = WireJson.dispatchList(payload);
            if (!links.containsKey(post)) {
                install(post);
            }
            floor.show(post, list, now);
        } catch (WireJson.Unreadable e) {
            LOG.warn("the dispatch list of {} cannot be read: {}", post, e.getMessage());
        }
    }

    private void install(Post post) {
        floor.install(post, terminalId(post), settings.bootId());
        var owner = new TerminalOwner(post);
        links.put(post, new Link(settings.broker(), terminalId(post), owner::will, this::onFloor, owner));
    }

    private String terminalId(Post post) {
        return settings.terminalPrefix() + post.workUnit();
    }

    private Instant now() {
        return clock.now(System.nanoTime()).orElse(Instant.EPOCH);
    }

    private final class ScoutOwner implements Link.Owner {
        @Override
        public String[] topics() {
            return new String[] {Topics.clock(settings.site()), Topics.allDispatchLists(settings.site())};
        }

        @Override
        public void connected(Link link) {
            LOG.info("listening to {} of {}", settings.broker(), settings.site());
        }

        @Override
        public void arrived(String topic, byte[] payload, boolean retained) {
            if (!topic.equals(Topics.clock(settings.site()))) {
                Post post = Topics.post(topic);
                clock.now(System.nanoTime())
                        .ifPresentOrElse(now -> show(post, payload, now), () -> listsBeforeTheClock.put(post, payload));
                return;
            }
            // A retained clock may be of yesterday; the next live one comes within about a second.
            if (!retained) {
                try {
                    WireJson.ClockMessage told = WireJson.clock(payload);
                    clock.hear(told.now(), told.speed(), System.nanoTime());
                } catch (WireJson.Unreadable e) {
                    LOG.warn("the clock of {} cannot be read: {}", settings.site(), e.getMessage());
                }
            }
        }
    }

    private final class TerminalOwner implements Link.Owner {

        private final Post post;

        TerminalOwner(Post post) {
            this.post = post;
        }

        Link.Will will() {
            return new Link.Will(Topics.of(post, "death"), WireJson.death(terminalId(post), now(), settings.bootId()));
        }

        @Override
        public String[] topics() {
            return new String[] {Topics.of(post, "ack")};
        }

        @Override
        public void connected(Link link) {
            link.publish(
                    Topics.of(post, "birth"),
                    WireJson.birth(terminalId(post), now(), settings.bootId(), SOFTWARE),
                    1,
                    true);
        }

        @Override
        public void arrived(String topic, byte[] payload, boolean retained) {
            try {
                WireJson.acknowledgements(payload)
                        .forEach(acknowledgement -> floor.acknowledge(post, acknowledgement, now()));
            } catch (WireJson.Unreadable e) {
                LOG.warn("an acknowledgement for {} cannot be read: {}", post, e.getMessage());
            }
        }
    }

    private void onFloor(Runnable work) {
        try {
            thread.execute(safely(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("the floor is shut: a late callback is passed over");
        }
    }

    /** A task that throws would silently end its schedule. */
    private static Runnable safely(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("the simulated floor met a problem and goes on", e);
            }
        };
    }

    private <T> T ask(Callable<T> question) {
        try {
            return thread.submit(question).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the simulated floor does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the simulated floor", e);
        }
    }
}
