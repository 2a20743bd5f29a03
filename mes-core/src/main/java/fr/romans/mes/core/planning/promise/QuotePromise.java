package fr.romans.mes.core.planning.promise;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.SiteCalendar;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.CurrentBook;
import fr.romans.mes.core.planning.DrawSnapshot;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.workorder.LotFile;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers when a request could be delivered, by the plan on the floor and the whole book behind it. */
@Singleton
public class QuotePromise {

    /** The same question has the same answer. */
    private static final long SEED = 1;

    private static final OrderLineId ASKED = new OrderLineId("asked-for.1");

    private final Ateliers ateliers;
    private final CurrentBook book;
    private final Plans plans;
    private final DrawSnapshot draw;
    private final RoomFinder rooms;
    private final Clock clock;

    public QuotePromise(Ateliers ateliers, CurrentBook book, Plans plans, DrawSnapshot draw, RoomFinder rooms, Clock clock) {
        this.ateliers = ateliers;
        this.book = book;
        this.plans = plans;
        this.draw = draw;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** @throws InfeasibleRequest naming the conflict: no such style, too few lasts, nobody qualified, no time left */
    @Transactional
    public Promise ask(PromiseRequest request) {
        Atelier atelier = ateliers.making(request.style())
                .orElseThrow(() -> new InfeasibleRequest(
                        Refusal.of("promise.style-unknown", "style", request.style().value())));
        if (request.sizeRun().total().isNone()) {
            throw new InfeasibleRequest(Refusal.of("promise.no-pairs"));
        }
        CurrentBook.Work work = book.with(atelier, List.of(asked(atelier, request)));
        Optional<WeeklyPlan> published = plans.published(atelier.id());
        PlanningSnapshot snapshot = draw.of(atelier, horizon(atelier, work), work.lots(), work.lines(), List.of());
        Set<LotId> askedLots = work.lots().stream()
                .map(LotFile::lot)
                .filter(lot -> lot.orderLine().equals(ASKED))
                .map(lot -> lot.id())
                .collect(Collectors.toSet());
        Map<Boolean, List<PlannableLot>> lots =
                snapshot.lots().stream().collect(Collectors.partitioningBy(lot -> askedLots.contains(lot.id())));
        List<Assignment> plan = published.map(WeeklyPlan::assignments).orElse(List.of());
        var question = new RoomFinder.Question(
                snapshot.withLots(lots.get(false)), plan, lots.get(true), atelier.planning().timeSpread(), SEED);
        RoomFinder.Rooms found = rooms.find(question);
        return new Promise(
                atelier.id(),
                atelier.styles().get(request.style()).brand(),
                request,
                days(atelier, found.inGaps()),
                new Promise.Rush(days(atelier, found.rush()), new Displacement(atelier, work, snapshot).by(found.rush())));
    }

    private OrderLine asked(Atelier atelier, PromiseRequest request) {
        Style style = atelier.requireStyle(request.style(), "a request");
        LocalDate today = clock.instant().atZone(atelier.calendar().zone()).toLocalDate();
        LocalDate earliest = request.earliest().isBefore(today) ? today : request.earliest();
        return new OrderLine(
                ASKED,
                new OrderId("asked-for"),
                atelier.id(),
                style.brand(),
                style.id(),
                request.kind(),
                request.sizeRun(),
                earliest,
                earliest,
                Map.of(),
                OrderLine.LOWEST_PRIORITY);
    }

    private Duration horizon(Atelier atelier, CurrentBook.Work work) {
        Instant latest = work.lines().values().stream()
                .map(line -> atelier.calendar().startOf(line.release()))
                .max(Instant::compareTo)
                .orElse(clock.instant());
        return latest.isAfter(clock.instant()) ? Duration.between(clock.instant(), latest) : Duration.ZERO;
    }

    private static Promise.Days days(Atelier atelier, Room room) {
        return new Promise.Days(
                day(atelier.calendar(), room.planned()),
                day(atelier.calendar(), room.likely()),
                day(atelier.calendar(), room.safe()));
    }

    /** The first day whose end is not before the time. */
    static LocalDate day(SiteCalendar calendar, Instant time) {
        LocalDate day = time.atZone(calendar.zone()).toLocalDate();
        return calendar.endOf(day).isBefore(time) ? day.plusDays(1) : day;
    }
}
