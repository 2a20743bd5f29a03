package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.MONDAY;
import static fr.romans.mes.shopfloor.mqtt.TestFloor.SITE;
import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.DrawSnapshot;
import fr.romans.mes.core.planning.PlanWeek;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.transfer.DecideTransfer;
import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Disturbances;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.ReleaseLots;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.scheduler.solve.OptaWeeklyPlanner;
import fr.romans.mes.shopfloor.live.ChangeNotice;
import fr.romans.mes.shopfloor.live.FloorNow;
import fr.romans.mes.shopfloor.live.LiveFeed;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import fr.romans.mes.shopfloor.wire.Acknowledgement.Result;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.MessageSchema;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.TerminalEvent.Type;
import fr.romans.mes.shopfloor.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One site decides a transfer; a post of the other gets the work, reports it, and the lot moves on at home. */
class TransferIT extends FloorScene {

    private static final SiteId MIR = new SiteId("made-in-romans");
    private static final OperationCode CUTTING = new OperationCode("CUTTING");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @BeforeAll
    static void open() {
        open(Map.of());
    }

    @Test
    void transferredWorkIsDoneAtThePostOfTheOtherSite() throws MqttException {
        OrderLine line = ordered();
        cuttersAreAway();
        assertThat(floor.use(DecideTransfer.class).decide(SITE, new Transfer(line.id(), CUTTING, MIR))).isEmpty();
        WeeklyPlan plan = plannedAndPublished();
        Assignment cutting = plan.assignments().stream()
                .filter(one -> one.jobOrder().value().equals("TR.1-L01-10"))
                .findFirst()
                .orElseThrow();
        Site.Path there = floor.use(Ateliers.class).require(MIR).site().pathOf(cutting.unit()).orElseThrow();
        Assignment next = plan.assignments().stream()
                .filter(one -> one.jobOrder().value().startsWith("TR.1-L01-") && !one.start().isBefore(cutting.end()))
                .findFirst()
                .orElseThrow();
        assertThat(next.start()).isAfterOrEqualTo(cutting.end().plus(Duration.ofHours(3)));
        Site.Path home = floor.use(Ateliers.class).require(SITE).site().pathOf(next.unit()).orElseThrow();

        var atHome = new CopyOnWriteArrayList<ChangeNotice>();
        var ofAnotherBrand = new CopyOnWriteArrayList<ChangeNotice>();
        var homeSees = floor.use(LiveFeed.class).ofSite(SITE).subscribe(atHome::add);
        var otherBrandSees = floor.use(LiveFeed.class).ofBrand(new BrandId("milemil")).subscribe(ofAnotherBrand::add);
        try (TestTerminal terminal = terminal(there); TestTerminal homeTerminal = terminal(home)) {
            await("the post there has it", () -> terminal.dispatchList().at("/entries/0/jobOrder").asText().equals("TR.1-L01-10"));
            assertThat(MessageSchema.DISPATCH.complaintAbout(terminal.dispatchList())).isEmpty();
            assertThat(terminal.dispatchList().at("/entries/0/home").asText()).isEqualTo(SITE.value());
            assertThat(terminal.dispatchList().at("/entries/0/startable").asBoolean()).isTrue();
            await("the post at home waits for it", () -> homeTerminal.dispatchList().at("/entries/0/blockedBy/0").asText()
                    .equals("dispatch.predecessor-open"));

            TerminalEvent start = terminal.event("TR.1-L01-10", Type.STARTED, cutting.start()).by(cutting.operator().value());
            terminal.send(start);
            await("it is in work there", () -> inWork(MIR).contains("TR.1-L01-10"));
            assertThat(inWork(SITE)).isEmpty();
            assertThat(floor.use(DecideTransfer.class).undo(SITE, new Transfer(line.id(), CUTTING, MIR)))
                    .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("transfer.begun"));

            TerminalEvent done = terminal.event("TR.1-L01-10", Type.COMPLETED, cutting.end()).by(cutting.operator().value());
            TerminalEvent foreign = terminal.event("TR.1-L01-20", Type.STARTED, cutting.end());
            terminal.send(done);
            terminal.send(foreign);
            await("both are answered", () -> terminal.acknowledged().keySet().containsAll(List.of(done.eventId(), foreign.eventId())));
            assertThat(terminal.acknowledged().get(done.eventId()).result()).isEqualTo(Result.STORED);
            assertThat(terminal.acknowledged().get(foreign.eventId()).reason()).contains("job-order.of-another-site");

            await("it leaves the list there", () -> terminal.dispatchList().path("entries").isEmpty());
            await("the lot goes on at home", () -> homeTerminal.dispatchList().at("/entries/0/startable").asBoolean());
        }
        assertThat(floor.jobOrder("TR.1-L01-10").state()).isEqualTo(JobOrderState.ENDED);
        assertThat(floor.jobOrder(next.jobOrder().value()).state()).isEqualTo(JobOrderState.ALLOWED_TO_START);
        assertThat(floor.use(Journal.class).about(List.of("TR.1-L01-10")))
                .hasSize(2)
                .allMatch(entry -> entry.event().site().equals(MIR));
        await("its pairs count where they were cut", () -> cut(MIR) == 12);
        assertThat(cut(SITE)).isZero();
        await("the pages at home hear of it", () -> atHome.stream().anyMatch(notice -> notice.site().equals(MIR)));
        assertThat(ofAnotherBrand).noneMatch(notice -> notice.kind() == ChangeNotice.Kind.JOB_ORDER);
        homeSees.dispose();
        otherBrandSees.dispose();
    }

    private static OrderLine ordered() {
        var line = new OrderLine(
                new OrderLineId("TR.1"), new OrderId("TR"), SITE, new BrandId("fred-marzo"), new StyleId("fm-salome"),
                OrderKind.SERIES, SizeRun.parse("37:4 38:4 39:4"), DAY, DAY.plusDays(6), Map.of(), OrderLine.LOWEST_PRIORITY);
        floor.use(OrderBook.class).add(List.of(line));
        return line;
    }

    /** For weeks: only the other site can cut in time. */
    private static void cuttersAreAway() {
        Interval weeks = new Interval(MONDAY, MONDAY.plus(Duration.ofDays(28)));
        floor.use(Ateliers.class).require(SITE).operators().values().stream()
                .filter(person -> person.levelIn(CUTTING).isPresent())
                .forEach(person -> floor.use(Disturbances.class).note(SITE, new Change.Absence(person.id(), weeks)));
    }

    private static WeeklyPlan plannedAndPublished() {
        var planWeek = new PlanWeek(
                floor.use(Ateliers.class), floor.use(OrderBook.class), floor.use(WorkOrders.class), floor.use(ReleaseLots.class),
                floor.use(Plans.class), new OptaWeeklyPlanner(), floor.use(DrawSnapshot.class), floor.use(Clock.class));
        WeeklyPlan draft = planWeek.draft(
                SITE, 1, new PlanningBudget(Duration.ofSeconds(60), OptionalLong.of(200), 1), PlanningProgress.silent());
        floor.use(PublishPlan.class).publish(draft.id());
        return draft;
    }

    private static TestTerminal terminal(Site.Path post) throws MqttException {
        TerminalAccess.Credential credential = floor.use(TerminalAccess.class).issue(post.site(), post.workUnit());
        String topic = Topics.of(post, Leaf.EVENT);
        var terminal = new TestTerminal(
                floor.use(EmbeddedBroker.class).url(),
                credential.username(),
                credential.secret(),
                topic.substring(0, topic.lastIndexOf('/')));
        terminal.listenToOwn();
        return terminal;
    }

    private static List<String> inWork(SiteId site) {
        return floor.use(FloorNow.class).inWork(site).stream().map(work -> work.jobOrder().value()).toList();
    }

    private static int cut(SiteId site) {
        FloorNow.Output output = floor.use(FloorNow.class).output(site, DAY).get(CUTTING);
        return output == null ? 0 : output.good().count();
    }
}
