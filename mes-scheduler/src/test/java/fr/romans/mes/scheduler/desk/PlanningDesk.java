package fr.romans.mes.scheduler.desk;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import fr.romans.mes.core.brandorder.BookInMemory;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.journal.ListedJournal;
import fr.romans.mes.core.planning.CurrentBook;
import fr.romans.mes.core.planning.DrawSnapshot;
import fr.romans.mes.core.planning.FakePlans;
import fr.romans.mes.core.planning.GuestWork;
import fr.romans.mes.core.planning.NotedDisturbances;
import fr.romans.mes.core.planning.PlanWeek;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.planning.TransfersInMemory;
import fr.romans.mes.core.planning.TakenMeanwhile;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.WeeklyPlanner;
import fr.romans.mes.core.planning.remedy.FindRemedies;
import fr.romans.mes.core.planning.replan.ReplanNow;
import fr.romans.mes.core.planning.transfer.DecideTransfer;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.TryScenario;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.store.MovableClock;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.workorder.InMemoryFloor;
import fr.romans.mes.core.workorder.ReleaseLots;
import fr.romans.mes.scheduler.solve.OptaWeeklyPlanner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Both sites as configured on a Monday morning, with the real planner; book, floor and plans in memory. */
final class PlanningDesk {

    static final SiteId LSF = new SiteId("le-soulier-francais");
    static final SiteId MIR = new SiteId("made-in-romans");
    static final Instant MONDAY = Instant.parse("2026-11-30T07:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    final Ateliers ateliers = new Ateliers(List.of(
            AtelierReader.read(Path.of("../config/le-soulier-francais")), AtelierReader.read(Path.of("../config/made-in-romans"))));
    final MovableClock clock = new MovableClock();
    final BookInMemory book = new BookInMemory();
    final InMemoryFloor floor = new InMemoryFloor();
    final FakePlans plans = new FakePlans();
    final NotedDisturbances disturbances = new NotedDisturbances();
    final WeeklyPlanner planner = new OptaWeeklyPlanner();
    final CurrentBook currentBook = new CurrentBook(book, floor);
    final TransfersInMemory transfers = new TransfersInMemory();
    final DrawSnapshot draw = new DrawSnapshot(
            ateliers, plans, disturbances, transfers, new GuestWork(ateliers, plans, floor), clock);
    final PlanWeek planWeek =
            new PlanWeek(ateliers, book, floor, new ReleaseLots(ateliers, floor), plans, planner, draw, clock);
    final PublishPlan publish = new PublishPlan(plans, new TakenMeanwhile(ateliers, plans), new ListedJournal(), clock);
    final ReplanNow replan = new ReplanNow(
            disturbances, book, new DecideTransfer(ateliers, book, floor, floor, transfers, clock), planWeek);
    final TryScenario scenarios = new TryScenario(ateliers, currentBook, draw, planner, clock);
    final FindRemedies remedies = new FindRemedies(ateliers, scenarios);

    PlanningDesk() {
        clock.set(MONDAY);
    }

    static PlanningBudget steps(long steps) {
        return new PlanningBudget(Duration.ofSeconds(60), OptionalLong.of(steps), 1);
    }

    /** @param due days from now */
    OrderLine order(SiteId site, String id, String style, String sizes, int due) {
        Style ordered = ateliers.require(site).styles().get(new StyleId(style));
        var line = new OrderLine(
                new OrderLineId(id + ".1"), new OrderId(id), site, ordered.brand(), ordered.id(), OrderKind.SERIES,
                SizeRun.parse(sizes), TODAY, TODAY.plusDays(due), Map.of(), OrderLine.LOWEST_PRIORITY);
        book.add(List.of(line));
        return line;
    }

    /** Hugo stitches alone for ten days, the others are away: 144 pairs due within eight days will be late. */
    PlanningDesk hugoStitchesAlone() {
        for (String away : List.of("carole", "denise", "elodie", "farida", "ghislaine")) {
            disturbances.note(LSF, new Change.Absence(new OperatorId(away), new Interval(MONDAY, MONDAY.plus(Duration.ofDays(10)))));
        }
        return someOrders();
    }

    PlanningDesk someOrders() {
        order(LSF, "GD", "gd-danube", "36:6 37:8 38:9 39:8 40:5", 7);
        order(LSF, "FM", "fm-salome", "36:6 37:8 38:9 39:8 40:5", 8);
        order(LSF, "GS", "gd-sava", "36:6 37:8 38:9 39:8 40:5", 8);
        order(LSF, "FR", "fm-rita-noir", "36:5 37:7 38:8 39:7 40:5", 8);
        return this;
    }

    WeeklyPlan draft(SiteId site) {
        return planWeek.draft(site, 1, steps(2000), PlanningProgress.silent());
    }

    WeeklyPlan published(SiteId site) {
        publish.publish(draft(site).id());
        return plans.published(site).orElseThrow();
    }
}
