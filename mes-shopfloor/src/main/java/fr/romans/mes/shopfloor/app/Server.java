package fr.romans.mes.shopfloor.app;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.planning.WeeklyPlanner;
import fr.romans.mes.core.planning.promise.RoomFinder;
import fr.romans.mes.scheduler.promise.StandingPlanRoom;
import fr.romans.mes.shopfloor.app.clock.RealClock;
import fr.romans.mes.shopfloor.app.clock.SteppedClock;
import fr.romans.mes.shopfloor.app.command.DatabaseAway;
import fr.romans.mes.shopfloor.app.command.DatabaseFile;
import fr.romans.mes.shopfloor.app.command.DatabaseServer;
import fr.romans.mes.shopfloor.app.command.Texts;
import fr.romans.mes.shopfloor.app.command.UserError;
import fr.romans.mes.shopfloor.disk.SafePath;
import fr.romans.mes.shopfloor.wire.AtelierClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The running application: pages, API, broker, inbox and planner in one process. */
public final class Server implements AutoCloseable {

    /**
     * @param host     address to listen on; 127.0.0.1 unless the manager opens it to the workshop
     * @param data     directory of the database, null to keep everything in memory
     * @param database JDBC URL of a PostgreSQL database, null for the embedded one
     */
    public record Settings(String host, int port, int mqttPort, @Nullable Path data, @Nullable String database) {

        /**
         * What H2 needs to understand the one SQL dialect that is compiled in (PostgreSQL's); to have written a commit
         * before it is acknowledged (WRITE_DELAY=0); not to close before the server does, nor to move what it holds when it
         * closes, since it loses the latest when it is cut off there; and to use room again soon (after RETENTION_TIME, ms).
         */
        private static final String H2_OPTIONS =
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;MAX_COMPACT_TIME=0;RETENTION_TIME=1000"
                        + ";QUERY_CACHE_SIZE=64;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

        /** Makes one statement of a batch of inserts. */
        private static final String POSTGRES_OPTION = "reWriteBatchedInserts";

        public String jdbcUrl() {
            if (database != null) {
                return database.contains(POSTGRES_OPTION)
                        ? database
                        : database + (database.contains("?") ? "&" : "?") + POSTGRES_OPTION + "=true";
            }
            return data == null
                    ? "jdbc:h2:mem:mes" + H2_OPTIONS + ";DB_CLOSE_DELAY=-1"
                    : SafePath.url(data.resolve("mes")) + H2_OPTIONS;
        }
    }

    private static final int LONGEST_STEPPED_PLANNING_SECONDS = 600;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final ApplicationContext context;

    private Server(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Opens the database and the use cases only: for commands that need no pages and no broker.
     *
     * @throws UserError when the database is in use, or cannot be opened
     */
    public static Server withoutNetwork(Ateliers ateliers, Settings settings) {
        Map<String, Object> properties = properties(settings);
        properties.put("mes.mqtt.enabled", false);
        return start(ateliers, new RealClock(), Planners.OPTIMISED, settings, properties, false);
    }

    /**
     * @throws DatabaseAway when it does not answer
     * @throws UserError    when a port is taken, or the database is in use or refuses
     */
    public static <C extends Clock & AtelierClock> Server start(Ateliers ateliers, C clock, Settings settings) {
        return start(ateliers, clock, Planners.OPTIMISED, settings, properties(settings), true);
    }

    /**
     * As {@link #start}, with a planner of choice. Dispatch lists are sent when somebody asks
     * {@link fr.romans.mes.shopfloor.live.TellFloor} for them, and otherwise seldom.
     * Plans are to be asked for with a number of steps; the clock on the wall only ends them where something is wrong.
     */
    public static Server startStepped(
            Ateliers ateliers, SteppedClock clock, Planners planner, Settings settings) {
        Map<String, Object> properties = properties(settings);
        properties.put("mes.planning.seconds", LONGEST_STEPPED_PLANNING_SECONDS);
        properties.put("mes.dispatch.gather", "30s");
        return start(ateliers, clock, planner, settings, properties, true);
    }

    private static <C extends Clock & AtelierClock> Server start(
            Ateliers ateliers,
            C clock,
            Planners planner,
            Settings settings,
            Map<String, Object> properties,
            boolean pages) {
        ApplicationContext context =
                ApplicationContext.builder().properties(properties).banner(false).build();
        context.registerSingleton(Ateliers.class, ateliers);
        context.registerSingleton(Clock.class, clock);
        context.registerSingleton(AtelierClock.class, clock);
        context.registerSingleton(WeeklyPlanner.class, planner.planner());
        context.registerSingleton(RoomFinder.class, new StandingPlanRoom());
        try {
            context.start();
            KnownSettings.check(context);
            if (pages) {
                context.getBean(EmbeddedServer.class).start();
            }
            return new Server(context);
        } catch (RuntimeException e) {
            context.close();
            throw forPeople(e, settings);
        }
    }

    private static RuntimeException forPeople(RuntimeException problem, Settings settings) {
        if (isCausedBy(problem, BindException.class::isInstance)) {
            return new UserError(Texts.of("error.port-taken", "" + settings.port(), "" + settings.mqttPort()), problem);
        }
        if (DatabaseFile.isInUse(problem)) {
            return new UserError(Texts.of("error.data-in-use"), problem);
        }
        Optional<UserError> complaint =
                settings.database() == null ? Optional.empty() : DatabaseServer.complaint(problem, settings.database());
        if (complaint.isPresent()) {
            return complaint.get();
        }
        return causes(problem)
                .filter(IllegalArgumentException.class::isInstance)
                .map(Throwable::getMessage)
                .filter(message -> message != null && message.startsWith("mes."))
                .findFirst()
                .<RuntimeException>map(wrongSetting -> new UserError(wrongSetting, problem))
                .orElse(problem);
    }

    private static Map<String, Object> properties(Settings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.server.host", settings.host());
        properties.put("micronaut.server.port", settings.port());
        properties.put("mes.mqtt.port", settings.mqttPort());
        properties.put("datasources.default.url", settings.jdbcUrl());
        return properties;
    }

    public <T> T use(Class<T> useCase) {
        return context.getBean(useCase);
    }

    public URI uri() {
        return context.getBean(EmbeddedServer.class).getURI();
    }

    /** Serves until the process is told to stop (Ctrl-C, SIGTERM), then closes in order. */
    public void awaitStop() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Thread.currentThread().join();
    }

    private void stop() {
        var lastResort = new Thread(Server::halt, "last-resort");
        lastResort.setDaemon(true);
        lastResort.start();
        close();
    }

    /** A database that cannot write, as on a full disk, does not end either; its file is then left as by a power cut. */
    private static void halt() {
        try {
            Thread.sleep(LONGEST_STOP.toMillis());
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static boolean isCausedBy(Throwable problem, Predicate<Throwable> culprit) {
        return causes(problem).anyMatch(culprit);
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause);
    }
}
