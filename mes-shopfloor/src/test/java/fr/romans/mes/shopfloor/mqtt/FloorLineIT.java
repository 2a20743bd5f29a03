package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.MONDAY;
import static fr.romans.mes.shopfloor.mqtt.TestFloor.SITE;
import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.shopfloor.inbox.Quarantine;
import fr.romans.mes.shopfloor.inbox.StoredMessages;
import fr.romans.mes.shopfloor.live.ChangeNotice;
import fr.romans.mes.shopfloor.live.FloorNow;
import fr.romans.mes.shopfloor.live.LiveFeed;
import fr.romans.mes.shopfloor.wire.Acknowledgement.Result;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.MessageSchema;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.TerminalEvent.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;

/** Through the real route: a terminal's message over the broker into inbox, journal, states, acknowledgement and lists. */
class FloorLineIT extends TerminalScene {

    @Test
    void eventsReachJournalStatesAndViewsAndAreAcknowledged() throws MqttException {
        floor.addLots("STORY.1", 1);
        var notices = new CopyOnWriteArrayList<ChangeNotice>();
        var subscription = floor.use(LiveFeed.class).ofSite(SITE).subscribe(notices::add);
        List<TerminalEvent> events = story("STORY.1-L01-10");
        for (TerminalEvent event : events) {
            terminal.send(event);
        }
        awaitAcknowledged(events);
        assertThat(terminal.acknowledged().values())
                .allSatisfy(ack -> assertThat(ack.result()).isEqualTo(Result.STORED));
        assertToldInFull("STORY.1-L01-10");
        await("the live view hears of it", () -> notices.size() >= 5);
        assertThat(notices).allSatisfy(notice -> {
            assertThat(notice.lot().value()).isEqualTo("STORY.1-L01");
            assertThat(notice.brand().value()).isEqualTo("fred-marzo");
        });
        subscription.dispose();
        assertThat(floor.use(StoredMessages.class).waiting()).isZero();
    }

    @Test
    void duplicatesAndReorderingGiveOneResult() throws MqttException {
        floor.addLots("ORDER.1", 20);
        var random = new Random(4);
        var all = new ArrayList<TerminalEvent>();
        for (int lot = 1; lot <= 20; lot++) {
            all.addAll(story(String.format("ORDER.1-L%02d-10", lot)));
        }
        var sent = new ArrayList<>(all);
        sent.addAll(all);
        Collections.shuffle(sent, random);
        for (TerminalEvent event : sent) {
            terminal.send(event);
        }
        awaitAcknowledged(all);
        await("the inbox is empty", () -> floor.use(StoredMessages.class).waiting() == 0);
        for (int lot = 1; lot <= 20; lot++) {
            assertToldInFull(String.format("ORDER.1-L%02d-10", lot));
        }
    }

    @Test
    void publishedPlanAndItsProgressReachTheTerminalAsDispatchList() throws MqttException {
        List<LotFile> lots = floor.addLots("PLAN.1", 2);
        PlanId plan = floor.addDraft("plan-" + UUID.randomUUID(), lots);
        floor.use(PublishPlan.class).publish(plan);
        await("the list comes", () -> terminal.dispatchList().path("planId").asText().equals(plan.value()));
        assertThat(MessageSchema.DISPATCH.complaintAbout(terminal.dispatchList())).isEmpty();
        assertThat(terminal.dispatchList().path("entries")).hasSize(2);
        assertThat(terminal.dispatchList().at("/entries/0/startable").asBoolean()).isTrue();

        terminal.send(terminal.event("PLAN.1-L01-10", Type.STARTED, minute(0)));
        await("the list follows", () -> terminal.dispatchList().at("/entries/0/state").asText().equals("RUNNING"));
    }

    @Test
    void clockIsToldToEveryTerminalOfTheSite() throws MqttException {
        String topic = "mes/v1/le-soulier-francais/clock";
        terminal.listen(topic);
        await("the clock is told", () -> terminal.received().containsKey(topic));
        assertThat(MessageSchema.CLOCK.complaintAbout(terminal.received().get(topic))).isEmpty();
        assertThat(terminal.received().get(topic).path("now").asText()).isEqualTo(MONDAY.toString());
    }

    @Test
    void downtimeIsSeenUntilItEndsInWhateverOrderItIsTold() throws MqttException {
        TerminalEvent begin = downtime(minute(5), TerminalEvent.Phase.BEGIN);
        TerminalEvent end = downtime(minute(9), TerminalEvent.Phase.END);
        TerminalEvent again = downtime(minute(15), TerminalEvent.Phase.BEGIN);
        terminal.send(end);
        terminal.send(begin);
        awaitAcknowledged(List.of(begin, end));
        terminal.send(again);
        await("the unit is down", () -> floor.use(FloorNow.class).down(SITE).stream()
                .anyMatch(down -> down.unit().value().equals("coupe-1") && down.since().equals(minute(15))));
    }

    private static TerminalEvent downtime(Instant at, TerminalEvent.Phase phase) {
        return new TerminalEvent(
                UUID.randomUUID().toString(), "t-1", 0, at, Type.DOWNTIME, null, null, 0, List.of(), "blade", phase, null);
    }

    @Test
    void outputOfTheDayIsCounted() throws MqttException {
        floor.addLots("OUT.1", 1);
        var before = cut();
        List<TerminalEvent> events = story("OUT.1-L01-10");
        for (TerminalEvent event : events) {
            terminal.send(event);
        }
        awaitAcknowledged(events);
        await("10 more good pairs", () -> cut().good().count() == before.good().count() + 10);
        assertThat(cut().scrapped().count()).isEqualTo(before.scrapped().count() + 2);
    }

    private FloorNow.Output cut() {
        return floor.use(FloorNow.class)
                .output(SITE, LocalDate.of(2026, 11, 23))
                .getOrDefault(new OperationCode("CUTTING"), new FloorNow.Output(Pairs.NONE, Pairs.NONE));
    }

    @Test
    void floodIsTakenInFullWhileRubbishComesInBetween() throws MqttException {
        floor.addLots("FLOOD.1", 90);
        var events = new ArrayList<TerminalEvent>();
        for (int lot = 1; lot <= 90; lot++) {
            String jobOrder = String.format("FLOOD.1-L%02d-10", lot);
            events.add(terminal.event(jobOrder, Type.STARTED, minute(0)));
            IntStream.range(0, 12)
                    .forEach(i -> events.add(
                            terminal.event(jobOrder, Type.PROGRESS, minute(1 + i)).counting(1, List.of())));
            events.add(terminal.event(jobOrder, Type.COMPLETED, minute(30)));
        }
        long before = floor.use(Quarantine.class).openCount();
        for (int i = 0; i < events.size(); i++) {
            terminal.send(events.get(i));
            if (i % 100 == 0) {
                terminal.send(terminal.topic(Leaf.EVENT), new byte[] {0, 1, 2, (byte) 255});
            }
        }
        awaitAcknowledged(events);
        for (int lot = 1; lot <= 90; lot++) {
            assertThat(floor.jobOrder(String.format("FLOOD.1-L%02d-10", lot)).good()).isEqualTo(Pairs.of(12));
        }
        await("rubbish is set aside", () -> floor.use(Quarantine.class).openCount() == before + 13);
    }
}
