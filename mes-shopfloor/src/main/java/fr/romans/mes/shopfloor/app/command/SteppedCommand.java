package fr.romans.mes.shopfloor.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.shopfloor.access.AddUser;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.app.Planners;
import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.app.clock.RealClock;
import fr.romans.mes.shopfloor.app.clock.SteppedClock;
import fr.romans.mes.shopfloor.inbox.StoredMessages;
import fr.romans.mes.shopfloor.live.TellFloor;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import fr.romans.mes.shopfloor.wire.FloorLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code mes stepped}: the real server under a clock that stands until the process which started it says otherwise, for
 * simulated years. Orders are read from standard input and answered, a line of JSON each, on standard output:
 *
 * <pre>
 * (at first)        addresses and fresh credentials
 * advance INSTANT   the clock goes on to that moment
 * tell              dispatch lists are sent; answers how many were since the start
 * count             answers reports stored, messages waiting and in quarantine
 * </pre>
 *
 * Nobody but the parent holds the two pipes, so the clock has no address that could be attacked; when they close the server
 * stops. It listens on this machine only.
 */
@Command(name = "stepped", hidden = true, mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class SteppedCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int STRETCH = 1000;
    private static final int MOST_TRIES = 60;
    private static final int PAUSE_MILLIS = 500;

    @Option(names = "--start", required = true, paramLabel = "INSTANT", descriptionKey = "stepped.start")
    Instant start = Instant.EPOCH;

    @Option(names = "--planner", paramLabel = "PLANNER", defaultValue = "OPTIMISED", descriptionKey = "stepped.planner")
    Planners planner = Planners.OPTIMISED;

    @Mixin
    SiteOptions sites = new SiteOptions();

    @Mixin
    ServerOptions listen = new ServerOptions();

    @Mixin
    DataOptions data = new DataOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Integer call() throws IOException {
        Ateliers ateliers = sites.read();
        var clock = new SteppedClock(new RealClock()::instant, start);
        var settings = new Server.Settings(LOOPBACK, listen.port, listen.mqttPort, data.directory, data.database);
        try (Server server = afterThePredecessor(() -> Server.startStepped(ateliers, clock, planner, settings))) {
            awaitLine(server.use(FloorLine.class));
            answer(welcome(server, ateliers.all().iterator().next()));
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                answer(obey(order, server, clock));
            }
        }
        return 0;
    }

    /** Where a simulation was killed, its server stops by itself once the pipes are closed; until then it holds the database. */
    private static Server afterThePredecessor(Supplier<Server> start) {
        for (int tries = 1; ; tries++) {
            try {
                return start.get();
            } catch (UserError refused) {
                if (tries == MOST_TRIES || !DatabaseFile.isInUse(refused)) {
                    throw refused;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another server stopped", e);
        }
    }

    private Map<String, Object> obey(String order, Server server, SteppedClock clock) {
        String[] words = order.strip().split(" ");
        return switch (words[0]) {
            case "advance" -> advance(clock, words.length > 1 ? words[1] : "");
            case "tell" -> Map.of("lists", server.use(TellFloor.class).now());
            case "count" -> count(server);
            default -> throw new UserError(Texts.of("error.stepped-order", order));
        };
    }

    private static Map<String, Object> advance(SteppedClock clock, String moment) {
        try {
            clock.advanceTo(Instant.parse(moment));
            return Map.of("now", clock.instant().toString());
        } catch (DateTimeParseException e) {
            throw new UserError(Texts.of("error.stepped-order", "advance " + moment), e);
        }
    }

    /** What is in the journal, read anew from the database. */
    private static Map<String, Object> count(Server server) {
        Journal journal = server.use(Journal.class);
        long reports = 0;
        List<JournalEntry> entries = journal.after(0, STRETCH);
        while (!entries.isEmpty()) {
            reports += entries.stream().filter(SteppedCommand::isFromTheFloor).count();
            entries = journal.after(entries.get(entries.size() - 1).position(), STRETCH);
        }
        StoredMessages inbox = server.use(StoredMessages.class);
        return Map.of("reports", reports, "waiting", inbox.waiting(), "quarantined", inbox.quarantined());
    }

    private static boolean isFromTheFloor(JournalEntry entry) {
        return entry.event().type().startsWith("Operation") || entry.event().type().startsWith("Downtime");
    }

    private Map<String, Object> welcome(Server server, Atelier atelier) {
        String name = "simulation-" + secret(4);
        String password = secret(16);
        server.use(AddUser.class).add(name, name, Role.MANAGER, null, password).ifPresent(refusal -> {
            throw new IllegalStateException("the simulation's account was refused: " + refusal);
        });
        TerminalAccess.Credential terminals = server.use(TerminalAccess.class).issueForSimulator(atelier.id());
        var welcome = new LinkedHashMap<String, Object>();
        welcome.put("site", atelier.id().value());
        welcome.put("http", server.uri().toString());
        welcome.put("mqtt", "tcp://" + LOOPBACK + ":" + listen.mqttPort);
        welcome.put("manager", name);
        welcome.put("managerPassword", password);
        welcome.put("terminals", terminals.username());
        welcome.put("terminalsPassword", terminals.secret());
        return welcome;
    }

    /** A clock that goes on before the line is up would leave the floor behind. */
    private static void awaitLine(FloorLine line) {
        var isUp = new CountDownLatch(1);
        line.onceUp(isUp::countDown);
        try {
            if (!line.isUp() && !isUp.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the line to the embedded broker did not come up within 30 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the line came up", e);
        }
    }

    private static String secret(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private void answer(Map<String, Object> answer) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json.writeValueAsString(answer));
        out.flush();
    }
}
