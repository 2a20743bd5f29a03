package fr.romans.mes.simulators.year;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.simulators.operator.WorkHours;
import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.orderbook.OrderKind;
import fr.romans.mes.simulators.random.RandomStreams;
import fr.romans.mes.simulators.scenario.FloorChances;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.FloorPlan.DaysOff;
import fr.romans.mes.simulators.scenario.FloorPlan.Person;
import fr.romans.mes.simulators.scenario.FloorPlan.SetUp;
import fr.romans.mes.simulators.scenario.FloorPlan.Step;
import fr.romans.mes.simulators.scenario.FloorPlan.Style;
import fr.romans.mes.simulators.scenario.FloorPlan.Unit;
import fr.romans.mes.simulators.terminal.DispatchList;
import fr.romans.mes.simulators.terminal.DispatchList.Entry;
import fr.romans.mes.simulators.terminal.Post;
import fr.romans.mes.simulators.terminal.PostedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One cutter, one packer and one who can do both; a lot of four pairs is cut in 40 minutes and packed in 20. */
class YearFloorTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Instant EIGHT = Instant.parse("2027-01-04T08:00:00Z");
    private static final Post CUT = new Post("site", "area", "line", "cut-1");
    private static final Post PACK = new Post("site", "area", "line", "pack-1");
    private static final String LOT = "A-1.1-L01";

    private Materials materials = new Materials(calm(), new RandomStreams(1), line -> MONDAY);
    private YearOrders orders = new YearOrders(List.of(order()), ZoneOffset.UTC, new RandomStreams(1));

    @Test
    void aTrolleyThatArrivesIsTakenAlthoughTheListWasDrawnBefore() {
        YearFloor floor = floor(calm(), List.of());
        List<PostedEvent> events = floor.workUntil(EIGHT.plus(Duration.ofHours(2)));

        assertThat(told(events)).containsExactly(
                "started A-1.1-L01-10 by ann at PT0S",
                "completed A-1.1-L01-10 by ann at PT40M",
                "started A-1.1-L01-80 by bob at PT40M",
                "completed A-1.1-L01-80 by bob at PT1H");
        assertThat(floor.pairsStanding()).isZero();
    }

    /** The first step goes from one post to the other: while the lists change it must not seem to be gone, and the second free. */
    @Test
    void aStepThatMovesToAnotherPostStillComesBeforeTheNext() {
        YearFloor floor = floor(calm(), List.of());
        Entry second = entry(LOT + "-20", "CUTTING", "ann", 40, false);
        floor.show(Map.of(CUT, new DispatchList(List.of()), PACK, new DispatchList(List.of(
                entry(LOT + "-10", "CUTTING", "ann", 0, true), second))));
        floor.workUntil(EIGHT.plus(Duration.ofMinutes(10)));
        Entry third = entry(LOT + "-30", "PACKING", "bob", 50, false);
        floor.show(Map.of(CUT, new DispatchList(List.of(second)), PACK, new DispatchList(List.of(third))));
        List<PostedEvent> events = floor.workUntil(EIGHT.plus(Duration.ofHours(2)));

        assertThat(told(events).stream().filter(event -> event.startsWith("started")).toList()).containsExactly(
                "started A-1.1-L01-20 by ann at PT40M", "started A-1.1-L01-30 by bob at PT1H20M");
    }

    @Test
    void whoIsAwayIsStoodInForByWhoCanDoIt() {
        YearFloor floor = floor(calm(), List.of(new DaysOff(MONDAY, MONDAY)));
        assertThat(told(floor.workUntil(EIGHT.plus(Duration.ofHours(1)))).get(0))
                .isEqualTo("started A-1.1-L01-10 by carl at PT0S");
    }

    @Test
    void anOverdueTaskIsTakenByWhoHasNothingElseToDo() {
        YearFloor floor = floor(calm(), List.of());
        floor.show(Map.of(CUT, new DispatchList(List.of(
                entry(LOT + "-10", "CUTTING", "ann", 0, true), entry("A-1.1-L02-10", "CUTTING", "ann", 0, true)))));
        List<PostedEvent> events = floor.workUntil(EIGHT.plus(Duration.ofHours(2)));
        assertThat(told(events)).as("one post: the second lot waits for it, not for ann").contains(
                "started A-1.1-L02-10 by ann at PT40M");
    }

    /** What the log of starts tells again, with luck of every kind, ends in the same events. */
    @Test
    void aYearToldAgainByItsStartsIsTheSameYear() {
        YearFloor lived = floor(rough(), List.of());
        List<PostedEvent> events = new ArrayList<>(lived.workUntil(EIGHT.plus(Duration.ofMinutes(30))));
        List<Start> first = lived.starts();
        events.addAll(lived.workUntil(EIGHT.plus(Duration.ofHours(20))));
        List<Start> second = lived.starts();
        assertThat(first).isNotEmpty();
        assertThat(second).isNotEmpty();

        YearFloor told = floor(rough(), List.of(), new DispatchList(List.of()), new DispatchList(List.of()));
        List<PostedEvent> again = new ArrayList<>(told.repeatUntil(EIGHT.plus(Duration.ofMinutes(30)), first));
        again.addAll(told.repeatUntil(EIGHT.plus(Duration.ofHours(20)), second));
        assertThat(again).isEqualTo(events);
    }

    @Test
    void scrappedPairsAreCutAgainAndTheLineIsCompleteOnlyWithThem() {
        orders.comingIn(MONDAY.plusDays(1));
        orders.scrapped(LOT, 1);
        orders.packed(LOT, 3, EIGHT);
        assertThat(orders.fates(MONDAY, MONDAY.plusWeeks(1))).allMatch(fate -> fate.completed() == null);

        assertThat(orders.toRecut()).containsExactly(new YearOrders.Recut("A-1.1", new TreeMap<>(Map.of(76, 1))));
        assertThat(orders.toRecut()).as("asked for once").isEmpty();
        orders.packed("A-1.1-R01", 1, EIGHT.plusSeconds(60));
        assertThat(orders.fates(MONDAY, MONDAY.plusWeeks(1))).allMatch(fate -> fate.completed() != null);
        assertThat(orders.recutPairs()).isOne();
    }

    @Test
    void whatHasNotComeIsNotCutBeforeItsDay() {
        YearFloor floor = floor(withLateMaterials(), List.of());
        LocalDate there = materials.arrival("A-1.1");
        assertThat(there).isAfter(MONDAY);

        assertThat(floor.workUntil(there.atStartOfDay(ZoneOffset.UTC).toInstant())).isEmpty();
        assertThat(floor.workUntil(there.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())).isNotEmpty();
    }

    @Test
    void workOfWhoIsAwayIsLeftAsIsWorkThatIsOverdue() {
        YearFloor floor = floor(calm(), List.of());
        Duration overdue = Duration.ofHours(8);
        assertThat(floor.backlog(overdue, Set.of())).isEqualTo(new YearFloor.Backlog(0, 2));
        assertThat(floor.backlog(overdue, Set.of("bob"))).isEqualTo(new YearFloor.Backlog(1, 2));
    }

    private YearFloor floor(YearHabits habits, List<DaysOff> annIsOff) {
        return floor(
                habits,
                annIsOff,
                new DispatchList(List.of(entry(LOT + "-10", "CUTTING", "ann", 0, true))),
                new DispatchList(List.of(entry(LOT + "-80", "PACKING", "bob", 40, false))));
    }

    private YearFloor floor(YearHabits habits, List<DaysOff> annIsOff, DispatchList cut, DispatchList pack) {
        var streams = new RandomStreams(3);
        orders = new YearOrders(List.of(order()), ZoneOffset.UTC, streams);
        orders.comingIn(MONDAY.plusDays(1));
        materials = new Materials(habits, streams, line -> MONDAY);
        var tally = new YearTally(orders, EIGHT, EIGHT, ZoneOffset.UTC);
        var floor = new YearFloor(site(annIsOff), habits, streams, materials, tally, EIGHT, ZoneOffset.UTC);
        floor.install(CUT, "t-cut");
        floor.install(PACK, "t-pack");
        floor.planMornings(MONDAY.plusDays(1), MONDAY.plusDays(2));
        floor.callTheRoll(MONDAY);
        floor.show(Map.of(CUT, cut, PACK, pack));
        return floor;
    }

    private static FloorPlan site(List<DaysOff> annIsOff) {
        var style = new Style(
                "style",
                List.of(
                        new Step("CUTTING", Duration.ofMinutes(10), Duration.ZERO, false),
                        new Step("PACKING", Duration.ofMinutes(5), Duration.ZERO, false)),
                Map.of("die", "a"),
                -1,
                -1);
        return new FloorPlan(
                WorkHours.AROUND_THE_CLOCK,
                Map.of("style", style),
                List.of(
                        new Person("ann", Map.of("CUTTING", 1.0), annIsOff),
                        new Person("bob", Map.of("PACKING", 1.0), List.of()),
                        new Person("carl", Map.of("CUTTING", 1.0, "PACKING", 1.0), List.of())),
                List.of(new Unit("cut-1", List.of("CUTTING"), 1), new Unit("pack-1", List.of("PACKING"), 1)),
                Map.of(),
                List.of(new SetUp("CUTTING", "die", Duration.ofMinutes(9))),
                4);
    }

    private static Entry entry(String jobOrder, String operation, String operator, int minute, boolean startable) {
        return new Entry(
                jobOrder,
                jobOrder.substring(0, jobOrder.lastIndexOf('-')),
                "style",
                operation,
                4,
                operator,
                EIGHT.plus(Duration.ofMinutes(minute)),
                EIGHT.plus(Duration.ofMinutes(minute + 20L)),
                startable ? "ALLOWED_TO_START" : "NOT_ALLOWED_TO_START",
                startable,
                startable ? List.of() : List.of("dispatch.predecessor-open"),
                List.of("flaw"));
    }

    private static BookLine order() {
        var sizes = new TreeMap<Integer, Integer>(Map.of(76, 4));
        return new BookLine("A-1", 1, "brand", "style", OrderKind.SERIES, MONDAY, MONDAY.plusDays(3), 1, sizes);
    }

    private static YearHabits calm() {
        return habits(FloorChances.NONE, 0, 0);
    }

    private static YearHabits rough() {
        return habits(new FloorChances(0.3, 0.2, 0, Duration.ofHours(1), Duration.ofMinutes(20)), 0.5, 0);
    }

    private static YearHabits withLateMaterials() {
        return habits(FloorChances.NONE, 0, 1);
    }

    private static YearHabits habits(FloorChances chances, double rate, double late) {
        return new YearHabits(
                chances, rate, rate, rate, Duration.ofMinutes(10), 1, Duration.ofHours(100), late, 2, 0, Duration.ZERO,
                Duration.ofHours(4), Duration.ofMinutes(30));
    }

    private static List<String> told(List<PostedEvent> events) {
        return events.stream()
                .map(PostedEvent::event)
                .map(event -> "%s %s by %s at %s".formatted(
                        event.type(), event.jobOrder(), event.operator(), Duration.between(EIGHT, event.occurredAt())))
                .toList();
    }
}
