package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.promise.Room;
import fr.romans.mes.core.planning.promise.RoomFinder;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.scheduler.promise.StandingPlanRoom;
import fr.romans.mes.shopfloor.app.Planners;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./mes promise}: plans a site's orders from files, then asks when a size run could be there. */
@Command(name = "promise", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class PromiseCommand implements Callable<Integer> {

    private static final long SEED = 1;
    private static final int QUESTIONS = 5;

    @Mixin
    WeekOptions week = new WeekOptions();

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "0", descriptionKey = "promise.seconds")
    int seconds;

    @Option(names = "--style", paramLabel = "ID", required = true, descriptionKey = "promise.style")
    String style = "";

    @Option(names = "--sizes", paramLabel = "RUN", required = true, descriptionKey = "promise.sizes")
    String sizes = "";

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "SERIES", descriptionKey = "promise.kind")
    OrderKind kind = OrderKind.SERIES;

    @Option(names = "--earliest", paramLabel = "YYYY-MM-DD", descriptionKey = "promise.earliest")
    @Nullable LocalDate earliest;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Atelier atelier = SiteOptions.read(week.site);
        OrderLine line = asked(atelier);
        var files = new WeekFromFiles(atelier, week.from, week.weeks);
        PlanningSnapshot book = files.snapshot(files.lines(week.orders, out));
        List<PlannableLot> asked = files.snapshot(List.of(line)).lots();
        PlanProposal plan = (seconds > 0 ? Planners.OPTIMISED : Planners.ATC)
                .planner()
                .plan(book, PlanningBudget.of(Duration.ofSeconds(seconds), SEED), PlanningProgress.silent());
        out.println(Texts.of("promise.book", book.lots().size(), plan.assignments().size(), atelier.site().name()));
        var question = new RoomFinder.Question(book, plan.assignments(), asked, atelier.planning().timeSpread(), SEED);
        RoomFinder rooms = new StandingPlanRoom();
        for (int i = 0; i < QUESTIONS; i++) {
            long began = System.nanoTime();
            RoomFinder.Rooms found = rooms.find(question);
            long millis = (System.nanoTime() - began) / 1_000_000;
            if (i == 0) {
                tell(out, "promise.in-gaps", found.inGaps(), atelier);
                tell(out, "promise.rush", found.rush(), atelier);
            }
            out.println(Texts.of("promise.took", millis));
        }
        return 0;
    }

    private OrderLine asked(Atelier atelier) {
        Style wanted = Optional.of(style)
                .filter(Identifier::isValid)
                .flatMap(id -> atelier.style(new StyleId(id)))
                .orElseThrow(() -> new UserError(Texts.of("error.no-style", style, atelier.id().value())));
        LocalDate start = earliest == null ? week.from : earliest;
        try {
            return new OrderLine(
                    new OrderLineId("asked-for.1"), new OrderId("asked-for"), atelier.id(), wanted.brand(), wanted.id(), kind,
                    SizeRun.parse(sizes), start, start, Map.of(), OrderLine.LOWEST_PRIORITY);
        } catch (IllegalArgumentException e) {
            throw new UserError(Texts.of("error.sizes", sizes), e);
        }
    }

    private static void tell(PrintWriter out, String key, Room room, Atelier atelier) {
        out.println(Texts.of(key, day(room.planned(), atelier), day(room.likely(), atelier), day(room.safe(), atelier)));
    }

    private static LocalDate day(Instant time, Atelier atelier) {
        return time.atZone(atelier.calendar().zone()).toLocalDate();
    }
}
