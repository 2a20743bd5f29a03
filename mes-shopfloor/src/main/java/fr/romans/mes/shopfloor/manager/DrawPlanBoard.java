package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.equipment.WorkCentre;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.GuestWork;
import fr.romans.mes.core.planning.PlanState;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.manager.PlanBoard.Bar;
import fr.romans.mes.shopfloor.manager.PlanBoard.LotCard;
import fr.romans.mes.shopfloor.manager.PlanBoard.Row;
import fr.romans.mes.shopfloor.page.BrandColours;
import fr.romans.mes.shopfloor.page.Screen;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws a plan for the board. The published one is drawn with what other sites have at the posts; what is done at another site stands
 * on a row for its post there.
 */
@Singleton
class DrawPlanBoard {

    private record Planned(LotFile file, JobOrder job, Assignment assignment) {}

    private final Ateliers ateliers;
    private final GuestWork guests;
    private final WorkOrders workOrders;
    private final OrderBook orderBook;
    private final BrandColours colours;

    DrawPlanBoard(
            Ateliers ateliers, GuestWork guests, WorkOrders workOrders, OrderBook orderBook, BrandColours colours) {
        this.ateliers = ateliers;
        this.guests = guests;
        this.workOrders = workOrders;
        this.orderBook = orderBook;
        this.colours = colours;
    }

    PlanBoard of(Atelier atelier, WeeklyPlan plan, Screen screen) {
        List<Assignment> assignments = new ArrayList<>(plan.assignments());
        if (plan.state() == PlanState.PUBLISHED) {
            assignments.addAll(guests.at(atelier.id()));
        }
        List<Planned> planned = planned(assignments);
        Instant from = atelier.calendar()
                .startOf(plan.from().atZone(atelier.calendar().zone()).toLocalDate());
        Instant until = planned.stream()
                .map(job -> job.assignment().end())
                .max(Comparator.naturalOrder())
                .orElse(from)
                .plus(1, ChronoUnit.DAYS);
        return new PlanBoard(
                atelier.id().value(),
                atelier.calendar().zone().getId(),
                plan.id().value(),
                plan.state().name(),
                screen.now().toEpochMilli(),
                from.toEpochMilli(),
                until.toEpochMilli(),
                atelier.calendar().workingTime(from, until).open().stream()
                        .map(DrawPlanBoard::millis)
                        .toList(),
                units(atelier, planned),
                people(atelier, planned),
                cards(atelier, planned, screen),
                planned.stream().map(job -> bar(job, screen)).toList());
    }

    private List<Planned> planned(List<Assignment> assignments) {
        var files = new HashMap<JobOrderId, LotFile>();
        workOrders.ofJobOrders(assignments.stream().map(Assignment::jobOrder).toList())
                .forEach(file -> file.jobOrders().forEach(job -> files.put(job.id(), file)));
        var planned = new ArrayList<Planned>();
        for (Assignment assignment : assignments) {
            LotFile file = files.get(assignment.jobOrder());
            if (file != null) {
                planned.add(new Planned(
                        file, file.jobOrder(assignment.jobOrder()).orElseThrow(), assignment));
            }
        }
        return planned;
    }

    private List<Row> units(Atelier atelier, List<Planned> planned) {
        var rows = new ArrayList<Row>();
        for (WorkCentre centre : atelier.site().workCentres().toList()) {
            for (WorkUnit unit : centre.units()) {
                rows.add(new Row(unit.id().value(), unit.name(), centre.name()));
            }
        }
        planned.stream()
                .map(job -> job.assignment().unit())
                .filter(unit -> atelier.site().workUnit(unit).isEmpty())
                .distinct()
                .sorted()
                .forEach(unit -> ateliers.siteOfWork(atelier.id(), unit).ifPresent(site -> rows.add(new Row(
                        unit.value(), site.site().workUnit(unit).orElseThrow().name(), site.site().name()))));
        return rows;
    }

    private List<Row> people(Atelier atelier, List<Planned> planned) {
        var rows = new ArrayList<Row>();
        atelier.operators().values().forEach(person -> rows.add(new Row(person.id().value(), person.name(), "")));
        planned.stream()
                .map(job -> job.assignment().operator())
                .filter(person -> person != null && !atelier.operators().containsKey(person))
                .distinct()
                .sorted()
                .forEach(person -> rows.add(new Row(person.value(), ateliers.personName(atelier, person), "")));
        return rows;
    }

    private Map<String, LotCard> cards(Atelier atelier, List<Planned> planned, Screen screen) {
        List<OrderLineId> ids = planned.stream()
                .map(job -> job.file().lot().orderLine())
                .distinct()
                .toList();
        Map<OrderLineId, OrderLine> lines =
                orderBook.find(ids).stream().collect(Collectors.toMap(OrderLine::id, Function.identity()));
        var ends = new HashMap<String, Instant>();
        planned.forEach(job -> {
            if (isLast(job)) {
                Instant ended = job.job().endedAt();
                ends.put(job.file().lot().id().value(), ended == null ? job.assignment().end() : ended);
            }
        });
        var cards = new LinkedHashMap<String, LotCard>();
        for (Planned job : planned) {
            String lot = job.file().lot().id().value();
            cards.computeIfAbsent(
                    lot, id -> card(atelier, job.file(), lines.get(job.file().lot().orderLine()), ends.get(id), screen));
        }
        return cards;
    }

    private static boolean isLast(Planned job) {
        List<JobOrder> jobs = job.file().jobOrders();
        return jobs.get(jobs.size() - 1).id().equals(job.job().id());
    }

    private LotCard card(
            Atelier atelier,
            LotFile file,
            OrderLine line,
            @Nullable Instant ready,
            Screen screen) {
        Atelier home = ateliers.require(file.lot().site());
        return new LotCard(
                line.id().value(),
                home.brands().get(line.brand()).name(),
                colours.of(line.brand()),
                home.styles().get(line.style()).name() + (home.id().equals(atelier.id()) ? "" : " · " + home.site().name()),
                sizes(file),
                file.lot().pairs().count(),
                screen.day(line.due()),
                ready == null ? null : ready.toEpochMilli(),
                ready != null && ready.isAfter(home.calendar().endOf(line.due())));
    }

    private static String sizes(LotFile file) {
        return file.lot().sizeRun().pairsBySize().entrySet().stream()
                .map(size -> size.getKey() + "\u00a0×\u00a0" + size.getValue().count())
                .collect(Collectors.joining(", "));
    }

    private Bar bar(Planned planned, Screen screen) {
        Assignment assignment = planned.assignment();
        JobOrder job = planned.job();
        return new Bar(
                job.id().value(),
                planned.file().lot().id().value(),
                screen.operation(ateliers.require(planned.file().lot().site()).operations().get(job.operation())),
                assignment.unit().value(),
                assignment.operator() == null ? null : assignment.operator().value(),
                assignment.start().toEpochMilli(),
                assignment.end().toEpochMilli(),
                assignment.setup().toMinutes(),
                job.state().name(),
                job.good().count(),
                job.target().count());
    }

    private static long[] millis(Interval interval) {
        return new long[] {interval.start().toEpochMilli(), interval.end().toEpochMilli()};
    }
}
