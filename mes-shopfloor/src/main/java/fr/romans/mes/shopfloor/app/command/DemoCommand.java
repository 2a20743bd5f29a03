package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.ImportMode;
import fr.romans.mes.core.brandorder.ImportOrders;
import fr.romans.mes.core.brandorder.ImportReport;
import fr.romans.mes.core.brandorder.csv.OrderFileReader;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.PlanWeek;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.shopfloor.access.AddUser;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.app.clock.AcceleratedClock;
import fr.romans.mes.shopfloor.app.clock.RealClock;
import fr.romans.mes.shopfloor.manager.promise.WarmUp;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./mes demo}: both sites with a seeded order book, this week planned and published, simulated terminals at work, in
 * accelerated time and in memory.
 */
@Command(name = "demo", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class DemoCommand implements Callable<Integer> {

    private static final int WEEKS_OF_ORDERS = 8;
    private static final int WEEKS_PLANNED = 2;
    private static final double NIGHT_SPEED = 7200;
    private static final double WARM_UP_SPEED = 900;
    private static final Duration WARM_UP = Duration.ofHours(10);

    @Option(names = "--speed", paramLabel = "X", defaultValue = "120", descriptionKey = "demo.speed")
    double speed;

    @Option(names = "--seed", paramLabel = "K", defaultValue = "1", descriptionKey = "seed")
    long seed;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "10", descriptionKey = "demo.seconds")
    int seconds;

    @Mixin
    ServerOptions listen = new ServerOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final SecureRandom random = new SecureRandom();

    @Override
    public Integer call() throws InterruptedException {
        if (!(speed >= 1 && speed <= 600)) {
            throw new UserError(Texts.of("error.speed", String.valueOf(speed)));
        }
        var sites = new SiteOptions();
        Ateliers ateliers = sites.read();
        var wall = new RealClock();
        LocalDate monday = wall.instant()
                .atZone(first(ateliers).calendar().zone())
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        AcceleratedClock clock = clockFrom(monday, first(ateliers), wall);
        var settings = new Server.Settings(listen.host, listen.port, listen.mqttPort, null, null);
        var terminals = new ArrayList<Process>();
        try (Server server = Server.start(ateliers, clock, settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> terminals.forEach(Process::destroy)));
            for (Path directory : sites.chosen()) {
                takeOrders(server, directory, monday);
            }
            clock.start();
            for (Atelier atelier : ateliers.all()) {
                planAndPublish(server, atelier);
            }
            server.use(WarmUp.class).askInBackground();
            Iterator<Path> directories = sites.chosen().iterator();
            for (Atelier atelier : ateliers.all()) {
                terminals.add(terminals(server, atelier, directories.next()));
            }
            welcome(server, ateliers);
            server.awaitStop();
        } finally {
            terminals.forEach(Process::destroy);
        }
        return 0;
    }

    private static Atelier first(Ateliers ateliers) {
        return ateliers.all().iterator().next();
    }

    private AcceleratedClock clockFrom(LocalDate monday, Atelier atelier, RealClock wall) {
        Instant morning = atelier.calendar().startOf(monday);
        WorkingTime open = atelier.calendar().workingTime(morning, morning.plus(Duration.ofDays(7L * 52)));
        Instant opening = open.nextOpen(morning).orElse(morning);
        Instant warm = open.after(opening, WARM_UP).orElse(opening);
        return new AcceleratedClock(
                wall::instant, opening, open, new AcceleratedClock.Pace(speed, NIGHT_SPEED, WARM_UP_SPEED, warm));
    }

    private void takeOrders(Server server, Path site, LocalDate monday) {
        Path file = Simulators.orderBook(site, monday, WEEKS_OF_ORDERS, seed);
        ImportReport report = server.use(ImportOrders.class)
                .take(OrderFiles.read(file, server.use(OrderFileReader.class)), ImportMode.ALL_OR_NOTHING);
        if (!report.problems().isEmpty()) {
            OrderFiles.tell(report.problems(), out());
            throw new IllegalStateException("the generated order book " + file + " has rows that cannot be taken");
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UserError(Texts.of("error.unwritable-file", file.toString()), e);
        }
        say("demo.orders", report.taken().size(), site.getFileName().toString());
    }

    private void planAndPublish(Server server, Atelier atelier) {
        try (var bar = ProgressLine.ofSeconds(Texts.of("demo.planning", atelier.site().name()), seconds)) {
            WeeklyPlan draft = server.use(PlanWeek.class)
                    .draft(
                            atelier.id(),
                            WEEKS_PLANNED,
                            PlanningBudget.of(Duration.ofSeconds(seconds), seed),
                            (elapsed, cost) -> bar.note(cost.total() / 100 + " €"));
            server.use(PublishPlan.class).publish(draft.id());
            say("demo.published", draft.assignments().size(), atelier.site().name());
        }
    }

    private Process terminals(Server server, Atelier atelier, Path directory) {
        TerminalAccess.Credential credential = server.use(TerminalAccess.class).issueForSimulator(atelier.id());
        return Simulators.terminals(atelier, directory, listen.mqttPort, credential, seed);
    }

    private void welcome(Server server, Ateliers ateliers) {
        String uri = server.uri().toString();
        Atelier site = first(ateliers);
        BrandId brand = site.brands().keySet().iterator().next();
        say("demo.ready", uri);
        account(server, "chantal", "Chantal", Role.MANAGER, null, uri + "/gestion", "demo.manager");
        account(server, "karim", "Karim", Role.OPERATOR, null, uri + "/poste", "demo.operator");
        account(
                server,
                brand.value(),
                site.brands().get(brand).name(),
                Role.BRAND,
                brand,
                uri + "/marque",
                "demo.brand");
        say("demo.stop");
    }

    private void account(
            Server server, String name, String shown, Role role, @Nullable BrandId brand, String uri, String key) {
        String password = "forme-%05d-cuir".formatted(random.nextInt(100_000));
        server.use(AddUser.class)
                .add(name, shown, role, brand, password)
                .ifPresent(refusal -> {
                    throw new IllegalStateException("the demo account " + name + " was refused: " + refusal);
                });
        say(key, uri, name, password);
    }

    private void say(String key, Object... arguments) {
        out().println(Texts.of(key, arguments));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
