package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.GuestWork;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.shopfloor.page.BrandColours;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.progress.FollowOrders;
import fr.romans.mes.shopfloor.progress.OrderProgress;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** What a manager sees of a site at a glance. */
@Singleton
class SiteOverview {

    private final FollowOrders orders;
    private final LookAtPlans plans;
    private final GuestWork guests;
    private final BrandColours colours;

    SiteOverview(FollowOrders orders, LookAtPlans plans, GuestWork guests, BrandColours colours) {
        this.orders = orders;
        this.plans = plans;
        this.guests = guests;
        this.colours = colours;
    }

    List<OrderProgress> orders(Atelier atelier) {
        return orders.ofSite(atelier.id());
    }

    SiteFigures figures(Atelier atelier, List<OrderProgress> progress, Screen screen) {
        ZoneId zone = atelier.calendar().zone();
        Instant monday = atelier.calendar()
                .startOf(screen.now().atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        int ready = 0;
        int inProcess = 0;
        int running = 0;
        for (OrderProgress order : progress) {
            for (LotFile file : order.lots()) {
                running += (int) file.jobOrders().stream()
                        .filter(job -> job.state() == JobOrderState.RUNNING)
                        .count();
                JobOrder last = file.jobOrders().get(file.jobOrders().size() - 1);
                if (last.endedAt() != null && !last.endedAt().isBefore(monday)) {
                    ready += last.good().count();
                } else if (!file.isFinished() && file.jobOrders().get(0).startedAt() != null) {
                    inProcess += file.lot().pairs().count();
                }
            }
        }
        int waiting = progress.stream()
                .filter(order -> !order.isStarted())
                .mapToInt(order -> order.ordered().count())
                .sum();
        return new SiteFigures(ready, inProcess, waiting, running, late(progress, screen).size());
    }

    List<LateLot> late(List<OrderProgress> progress, Screen screen) {
        return progress.stream()
                .filter(order -> order.delivery().isLate() && !order.delivery().isReady())
                .map(order -> late(order, screen))
                .sorted(java.util.Comparator.comparing(LateLot::hard)
                        .thenComparing(LateLot::days)
                        .reversed()
                        .thenComparing(LateLot::line))
                .toList();
    }

    private LateLot late(OrderProgress order, Screen screen) {
        Instant ready = java.util.Objects.requireNonNull(order.delivery().at());
        LocalDate readyDay = ready.atZone(order.atelier().calendar().zone()).toLocalDate();
        return new LateLot(
                order.line().id().value(),
                order.atelier().brands().get(order.line().brand()).name(),
                colours.of(order.line().brand()),
                order.style().name(),
                order.ordered().count(),
                screen.day(order.line().due()),
                screen.day(ready),
                Math.max(1, ChronoUnit.DAYS.between(order.line().due(), readyDay)),
                order.line().kind().hasHardDeadline());
    }

    /** Of the plan on the floor and of what other sites have here, from today on; empty where none is published. */
    List<DayLoad> load(Atelier atelier, Screen screen) {
        List<Assignment> assignments = Stream.concat(
                        plans.published(atelier.id()).stream().flatMap(plan -> plan.assignments().stream()),
                        guests.at(atelier.id()).stream())
                .toList();
        LocalDate today = screen.now().atZone(atelier.calendar().zone()).toLocalDate();
        return assignments.isEmpty()
                ? List.of()
                : MeasureLoad.of(atelier, assignments, today, screen.say("load.people"));
    }
}
