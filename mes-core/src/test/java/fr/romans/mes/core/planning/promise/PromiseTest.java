package fr.romans.mes.core.planning.promise;

import static fr.romans.mes.core.atelier.SmallAtelier.DERBY;
import static fr.romans.mes.core.atelier.SmallAtelier.MONDAY;
import static fr.romans.mes.core.atelier.SmallAtelier.SITE;
import static fr.romans.mes.core.atelier.SmallAtelier.atelier;
import static fr.romans.mes.core.atelier.SmallAtelier.line;
import static fr.romans.mes.core.workorder.Reports.MONDAY_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.BookInMemory;
import fr.romans.mes.core.brandorder.ImportOrders;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.CurrentBook;
import fr.romans.mes.core.planning.DrawSnapshot;
import fr.romans.mes.core.planning.FakePlans;
import fr.romans.mes.core.planning.InfeasibleRequest;

import fr.romans.mes.core.planning.GuestWork;
import fr.romans.mes.core.planning.NotedDisturbances;
import fr.romans.mes.core.planning.TransfersInMemory;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.store.MovableClock;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.workorder.InMemoryFloor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private static final PromiseRequest ASKED =
            new PromiseRequest(DERBY, OrderKind.SERIES, SizeRun.parse("37:12 38:6"), MONDAY);

    private final MovableClock clock = new MovableClock();
    private final InMemoryFloor floor = new InMemoryFloor();
    private final BookInMemory orders = new BookInMemory();
    private final Ateliers ateliers = new Ateliers(List.of(atelier()));
    private final SlowRooms rooms = new SlowRooms();
    private final FakePlans plans = new FakePlans();
    private final QuotePromise quote = new QuotePromise(
            ateliers, new CurrentBook(orders, floor), plans, new DrawSnapshot(
                    ateliers, plans, new NotedDisturbances(), new TransfersInMemory(),
                    new GuestWork(ateliers, plans, floor), clock), rooms, clock);
    private final AcceptPromise accept = new AcceptPromise(ateliers, new ImportOrders(orders));

    @BeforeEach
    void mondayMorning() {
        clock.set(MONDAY_8);
    }

    @Test
    void wholeBookIsReckonedWithAndAskingLeavesNoTrace() {
        orders.add(List.of(line("A.1", DERBY, OrderKind.SERIES, "37:12")));
        Promise promise = quote.ask(ASKED);
        assertThat(rooms.seen.book().lots()).extracting(PlannableLot::id).containsExactly(new LotId("A.1-L01"));
        assertThat(rooms.seen.lots()).extracting(lot -> lot.pairs().count()).containsExactly(12, 6);
        assertThat(promise.inGaps())
                .isEqualTo(new Promise.Days(MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3)));
        assertThat(floor.openOf(SITE)).isEmpty();
        assertThat(orders.all()).hasSize(1);
    }

    @Test
    void onlyLinesThatBecomeLaterThanDueAreDisplaced() {
        OrderLine late = line("A.1", DERBY, OrderKind.SERIES, "37:12");
        orders.add(List.of(late));
        orders.add(List.of(line("B.1", DERBY, OrderKind.SERIES, "37:12")));
        Instant due = atelier().calendar().endOf(late.due());
        rooms.before.put(new LotId("A.1-L01"), due.plus(Duration.ofDays(1)));
        rooms.after.put(new LotId("A.1-L01"), due.plus(Duration.ofDays(3)));
        rooms.before.put(new LotId("B.1-L01"), due.minus(Duration.ofDays(3)));
        rooms.after.put(new LotId("B.1-L01"), due);
        assertThat(quote.ask(ASKED).rush().displaced()).singleElement().satisfies(displaced -> {
            assertThat(displaced.line()).isEqualTo(late.id());
            assertThat(displaced.pairDays()).isEqualTo(24);
        });
    }

    @Test
    void requestOfAnUnknownStyleOrOfNoPairIsRefused() {
        assertThatThrownBy(() -> quote.ask(new PromiseRequest(new StyleId("boot"), OrderKind.SERIES, ASKED.sizeRun(), MONDAY)))
                .isInstanceOf(InfeasibleRequest.class)
                .hasMessageContaining("promise.style-unknown");
        assertThatThrownBy(() -> quote.ask(new PromiseRequest(DERBY, OrderKind.SERIES, SizeRun.parse(""), MONDAY)))
                .isInstanceOf(InfeasibleRequest.class)
                .hasMessageContaining("promise.no-pairs");
    }

    @Test
    void acceptedRequestIsInTheBookOnceDueOnThePromisedDay() {
        assertThat(accept.accept(ASKED, new OrderId("ELL-7"), MONDAY.plusDays(9))).isEmpty();
        assertThat(accept.accept(ASKED, new OrderId("ELL-7"), MONDAY.plusDays(9))).isEmpty();
        assertThat(orders.all()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(new OrderLineId("ELL-7.1"));
            assertThat(line.due()).isEqualTo(MONDAY.plusDays(9));
            assertThat(line.sizeRun()).isEqualTo(ASKED.sizeRun());
        });
        assertThat(accept.accept(ASKED, new OrderId("ELL-7"), MONDAY.plusDays(10))).map(Refusal::code).contains("promise.order-known");
        assertThat(accept.accept(ASKED, new OrderId("ELL-8"), MONDAY.minusDays(1)))
                .map(Refusal::code).contains("promise.day-before-earliest");
    }

    /** Ready tomorrow, or a day later, or two. */
    private static final class SlowRooms implements RoomFinder {
        private final Map<LotId, Instant> before = new HashMap<>();
        private final Map<LotId, Instant> after = new HashMap<>();
        private Question seen;

        @Override
        public Rooms find(Question question) {
            seen = question;
            Instant tomorrow = MONDAY_8.plus(Duration.ofDays(1));
            var room = new Room(tomorrow, tomorrow.plus(Duration.ofDays(1)), tomorrow.plus(Duration.ofDays(2)), before, after);
            return new Rooms(room, room);
        }
    }
}
