package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.MONDAY;
import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.shopfloor.inbox.Quarantine;
import fr.romans.mes.shopfloor.mqtt.TestEdgeNode.Prepared;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import fr.romans.mes.shopfloor.watchdog.Watchdog;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.tahu.protobuf.SparkplugBProto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway made of Tahu's own classes on the embedded broker of a running application; its device is coupe-1. */
class SparkplugIT {

    private static final Duration REORDER_TIMEOUT = Duration.ofMillis(400);

    private static TestFloor floor;
    private static int gateways;

    private String gateway;
    private String secret;
    private TestEdgeNode node;

    @BeforeAll
    static void open() {
        floor = new TestFloor(Map.of(
                "mes.sparkplug.group-id", TestEdgeNode.GROUP,
                "mes.sparkplug.reorder-timeout", REORDER_TIMEOUT.toMillis() + "ms",
                "mes.sparkplug.rebirth-interval", "2s"));
        floor.awaitLine();
        await("the host is online", () -> floor.use(SparkplugClient.class).isUp());
    }

    @AfterAll
    static void close() {
        floor.close();
    }

    @BeforeEach
    void gatewayJoins() throws MqttException {
        gateway = "gateway-" + ++gateways;
        secret = floor.use(TerminalAccess.class).issueForEdgeNode(gateway).secret();
        node = join("coupe-1", 0, true);
    }

    @AfterEach
    void gatewayLeaves() throws MqttException {
        node.close();
    }

    private TestEdgeNode join(String device, long bdSeq, boolean aliases) throws MqttException {
        return new TestEdgeNode(floor.use(EmbeddedBroker.class).url(), gateway, secret, device, bdSeq, aliases);
    }

    private static Instant minute(int minute) {
        return MONDAY.plusSeconds(60L * minute);
    }

    private static Map<String, Object> event(String type, String jobOrder) {
        var event = new LinkedHashMap<String, Object>();
        event.put("MES/Event", type);
        event.put("MES/Job Order", jobOrder);
        event.put("MES/Operator", "agnes");
        event.put("MES/Event Id", UUID.randomUUID().toString());
        return event;
    }

    private static Map<String, Object> with(Map<String, Object> event, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            event.put((String) more[i], more[i + 1]);
        }
        return event;
    }

    private static String idOf(Map<String, Object> event) {
        return (String) event.get("MES/Event Id");
    }

    /** A lot's first operation as it ends in truth: 10 good pairs, 2 scrapped, paused once. */
    private static Map<Instant, Map<String, Object>> story(String jobOrder) {
        var story = new LinkedHashMap<Instant, Map<String, Object>>();
        story.put(minute(0), event("started", jobOrder));
        story.put(
                minute(10),
                with(event("progress", jobOrder), "MES/Good", 4, "MES/Scrap", 1, "MES/Scrap Reason", "hide-flaw"));
        story.put(minute(20), with(event("paused", jobOrder), "MES/Reason", "break"));
        story.put(minute(30), event("resumed", jobOrder));
        story.put(minute(40), with(event("completed", jobOrder), "MES/Scrap", 1, "MES/Scrap Reason", "wrong-size"));
        return story;
    }

    private static void assertToldInFull(String jobOrder) {
        assertThat(floor.jobOrder(jobOrder)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobOrderState.ENDED);
            assertThat(job.good()).isEqualTo(Pairs.of(10));
            assertThat(job.scrapped()).isEqualTo(Pairs.of(2));
            assertThat(job.endedAt()).isEqualTo(minute(40));
        });
        assertThat(floor.use(Journal.class).about(List.of(jobOrder))).hasSize(5);
    }

    private List<Prepared> prepared(Map<Instant, Map<String, Object>> story) {
        var messages = new ArrayList<Prepared>();
        story.forEach((at, values) -> messages.add(node.data(values, at)));
        return messages;
    }

    private void awaitAcknowledged(Map<Instant, Map<String, Object>> story) {
        await("every report is acknowledged", () -> story.values().stream()
                .allMatch(event -> "stored".equals(node.acknowledged().get(idOf(event)))));
    }

    private boolean isSilent() {
        return floor.use(Watchdog.class).silentTerminals().stream()
                .anyMatch(unit -> unit.workUnit().value().equals("coupe-1"));
    }

    private static void settle() {
        LockSupport.parkNanos(REORDER_TIMEOUT.multipliedBy(2).toNanos());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wholeLotIsReportedAndAcknowledged(boolean aliases) throws MqttException {
        node.close();
        node = join("coupe-1", 1, aliases);
        String lot = aliases ? "SPA" : "SPN";
        floor.addLots(lot + ".1", 1);
        node.beBorn();
        var story = story(lot + ".1-L01-10");
        for (Prepared message : prepared(story)) {
            node.publish(message);
        }
        awaitAcknowledged(story);
        assertToldInFull(lot + ".1-L01-10");
        assertThat(node.rebirthsAsked()).isZero();
    }

    @Test
    void sequenceGoesRoundAtTwoHundredAndFiftySix() throws MqttException {
        floor.addLots("ROUND.1", 1);
        node.beBorn();
        var story = story("ROUND.1-L01-10");
        List<Instant> times = List.copyOf(story.keySet());
        node.publish(node.data(story.get(times.get(0)), times.get(0)));
        for (int i = 0; i < 300; i++) {
            node.publish(node.data(Map.of("Motor/Temperature", 20f + i), minute(1)));
        }
        for (Instant at : times.subList(1, 5)) {
            node.publish(node.data(story.get(at), at));
        }
        awaitAcknowledged(story);
        assertToldInFull("ROUND.1-L01-10");
        assertThat(node.rebirthsAsked()).isZero();
    }

    @Test
    void whatDidNotChangeNeedNotBeToldAgain() throws MqttException {
        floor.addLots("RBE.1", 1);
        node.beBorn();
        node.publish(node.data(event("started", "RBE.1-L01-10"), minute(0)));
        Map<String, Object> first = with(event("progress", "RBE.1-L01-10"), "MES/Good", 3);
        node.publish(node.data(first, minute(1)));
        String second = UUID.randomUUID().toString();
        node.publish(node.data(Map.of("MES/Event Id", second), minute(2)));
        await("both are stored", () -> node.acknowledged().containsKey(second));
        assertThat(floor.jobOrder("RBE.1-L01-10").good()).isEqualTo(Pairs.of(6));
    }

    @Test
    void reportsTooLateForTheirMomentKeepTheirTime() throws MqttException {
        floor.addLots("PAST.1", 1);
        node.beBorn();
        var story = story("PAST.1-L01-10");
        var all = new ArrayList<>(story.entrySet());
        Collections.shuffle(all, new Random(3));
        for (var told : all) {
            node.publish(node.data(told.getValue(), told.getKey(), true));
        }
        awaitAcknowledged(story);
        assertToldInFull("PAST.1-L01-10");
    }

    @Test
    void duplicatesAndReorderingGiveOneResult() throws MqttException {
        floor.addLots("SPORDER.1", 8);
        node.beBorn();
        var stories = new ArrayList<Map<Instant, Map<String, Object>>>();
        var messages = new ArrayList<Prepared>();
        var random = new Random(4);
        for (int lot = 1; lot <= 8; lot++) {
            var story = story(String.format("SPORDER.1-L%02d-10", lot));
            stories.add(story);
            messages.addAll(prepared(story));
            messages.addAll(prepared(story));
        }
        for (int from = 0; from < messages.size(); from += 8) {
            Collections.shuffle(messages.subList(from, from + 8), random);
        }
        for (Prepared message : messages) {
            node.publish(message);
        }
        stories.forEach(this::awaitAcknowledged);
        for (int lot = 1; lot <= 8; lot++) {
            assertToldInFull(String.format("SPORDER.1-L%02d-10", lot));
        }
        settle();
        assertThat(node.rebirthsAsked()).isZero();
    }

    @Test
    void missingMessageLeadsToOneRequestForARebirthAndNothingIsTakenMeanwhile() throws MqttException {
        floor.addLots("GAP.1", 1);
        node.beBorn();
        var story = story("GAP.1-L01-10");
        List<Prepared> messages = prepared(story);
        node.publish(messages.get(0));
        for (Prepared message : messages.subList(2, 5)) {
            node.publish(message);
        }
        await("a rebirth is asked for", () -> node.rebirthsAsked() == 1);
        assertThat(node.acknowledged()).hasSize(1);
        node.beBorn();
        for (Prepared message : prepared(story)) {
            node.publish(message);
        }
        awaitAcknowledged(story);
        assertToldInFull("GAP.1-L01-10");
        assertThat(node.rebirthsAsked()).isEqualTo(1);
    }

    @Test
    void messageThatCameTwiceIsTakenOnceAndLeadsToARebirth() throws MqttException {
        floor.addLots("TWICE.1", 1);
        node.beBorn();
        var story = story("TWICE.1-L01-10");
        for (Prepared message : prepared(story)) {
            node.publish(message);
            node.publish(message);
        }
        awaitAcknowledged(story);
        assertToldInFull("TWICE.1-L01-10");
        await("a rebirth is asked for", () -> node.rebirthsAsked() == 1);
    }

    @Test
    void dataBeforeTheBirthLeadToOneRequestInAnIntervalAndAreNotTaken() throws MqttException {
        floor.addLots("EARLY.1", 1);
        for (Prepared message : prepared(story("EARLY.1-L01-10"))) {
            node.publish(message);
        }
        await("a rebirth is asked for", () -> node.rebirthsAsked() == 1);
        settle();
        assertThat(node.rebirthsAsked()).isEqualTo(1);
        assertThat(floor.use(Journal.class).about(List.of("EARLY.1-L01-10"))).isEmpty();
    }

    @Test
    void deathOfTheNodeIsItsDevicesDeathAndRebirthBringsThemBack() throws Exception {
        floor.addLots("DEATH.1", 1);
        node.beBorn();
        await("the device is there", () -> !isSilent());
        node.kill();
        await("the device is gone with its node", this::isSilent);
        node.close();
        node = join("coupe-1", 1, true);
        node.beBorn();
        await("the device is back", () -> !isSilent());
        node.publish(node.deathOf(0));
        var story = story("DEATH.1-L01-10");
        for (Prepared message : prepared(story)) {
            node.publish(message);
        }
        awaitAcknowledged(story);
        assertThat(isSilent()).as("the will of the connection before says nothing of this one").isFalse();
        node.publish(node.deathOf(1));
        await("this one's does", this::isSilent);
    }

    @Test
    void deadDeviceIsSilentWhileItsNodeLives() throws MqttException {
        node.beBorn();
        await("the device is there", () -> !isSilent());
        node.publish(node.deviceDeath());
        await("the device is gone", this::isSilent);
        node.publish(node.deviceBirth());
        await("the device is back", () -> !isSilent());
        assertThat(node.rebirthsAsked()).isZero();
    }

    @Test
    void lastReportBeforeABreakIsInTheBirthAfterIt() throws MqttException {
        floor.addLots("BREAK.1", 1);
        node.publish(node.nodeBirth());
        Map<String, Object> lost = event("started", "BREAK.1-L01-10");
        node.publish(node.deviceBirth(lost, minute(0)));
        await("it is stored", () -> "stored".equals(node.acknowledged().get(idOf(lost))));
        assertThat(floor.jobOrder("BREAK.1-L01-10").state()).isEqualTo(JobOrderState.RUNNING);
    }

    @Test
    void rubbishGoesToQuarantine() throws MqttException {
        node.beBorn();
        var random = new Random(5);
        for (String verb : List.of("NBIRTH/" + gateway, "NDATA/" + gateway, "DBIRTH/" + gateway + "/x", "DDATA/" + gateway + "/coupe-1")) {
            long before = floor.use(Quarantine.class).openCount();
            byte[] rubbish = new byte[200];
            random.nextBytes(rubbish);
            node.publish("spBv1.0/romans/" + verb, rubbish);
            await(verb + " is in quarantine", () -> floor.use(Quarantine.class).openCount() == before + 1);
            assertThat(floor.use(Quarantine.class).open(1)).first().satisfies(message -> {
                assertThat(message.reason().code()).isEqualTo("message.not-sparkplug");
                assertThat(message.message().payload()).isEqualTo(rubbish);
            });
        }
        long before = floor.use(Quarantine.class).openCount();
        String json = "{\"eventId\":\"" + UUID.randomUUID() + "\",\"terminal\":\"t\",\"seq\":1,"
                + "\"occurredAt\":\"2026-11-23T07:00:00Z\",\"type\":\"started\",\"jobOrder\":\"ROUND.1-L01-10\"}";
        node.publish("spBv1.0/romans/DDATA/" + gateway + "/coupe-1", json.getBytes(StandardCharsets.UTF_8));
        await("an event in JSON is no Sparkplug either", () -> floor.use(Quarantine.class).openCount() == before + 1);
        assertThat(floor.use(Quarantine.class).open(1).get(0).reason().code()).isEqualTo("message.not-sparkplug");
    }

    @Test
    void floodOfRubbishHoldsUpNeitherAGatewayNorATerminal() throws MqttException {
        floor.addLots("SPFLOOD.1", 2);
        node.beBorn();
        var random = new Random(6);
        long before = floor.use(Quarantine.class).openCount();
        int rubbish = 3000;
        try (TestTerminal terminal = floor.terminal();
                TestEdgeNode spammer = join("coupe-2", 1, true)) {
            terminal.listenToOwn();
            byte[] bytes = new byte[500];
            for (int i = 0; i < rubbish; i++) {
                random.nextBytes(bytes);
                spammer.publish("spBv1.0/romans/DDATA/" + gateway + "/coupe-2", bytes.clone());
                if (i == rubbish / 2) {
                    terminal.send(terminal.event("SPFLOOD.1-L01-10", TerminalEvent.Type.STARTED, minute(0)));
                    node.publish(node.data(event("started", "SPFLOOD.1-L02-10"), minute(0)));
                }
            }
            await("both are acknowledged", () -> terminal.acknowledged().size() == 1 && node.acknowledged().size() == 1);
            await("rubbish is set aside", () -> floor.use(Quarantine.class).openCount() == before + rubbish);
        }
        assertThat(node.rebirthsAsked()).isZero();
    }

    @Test
    void tooLargeDataAreQuarantinedCutAndALargeBirthIsNot() throws MqttException {
        long before = floor.use(Quarantine.class).openCount();
        node.publish("spBv1.0/romans/DDATA/" + gateway + "/coupe-1", new byte[70_000]);
        await("it is in quarantine", () -> floor.use(Quarantine.class).openCount() == before + 1);
        assertThat(floor.use(Quarantine.class).open(1)).first().satisfies(message -> {
            assertThat(message.reason().code()).isEqualTo("message.too-large");
            assertThat(message.message().payload()).hasSize(1024);
        });
        node.publish(node.nodeBirth());
        node.publish(node.deviceBirth(Map.of("MES/Reason", "x".repeat(70_000)), minute(0)));
        await("the device is there", () -> !isSilent());
        assertThat(floor.use(Quarantine.class).openCount()).isEqualTo(before + 1);
    }

    @Test
    void reportsThatCannotBeTakenAreQuarantinedWithTheirReasonAndSaidSo() throws MqttException {
        floor.addLots("WRONG.1", 1);
        node.beBorn();
        Map<String, Object> stranger = with(event("started", "WRONG.1-L01-10"), "MES/Operator", "nobody");
        Map<String, Object> nowhere = event("started", "NOWHERE.1-L01-10");
        Map<String, Object> gossip = event("gossip", "WRONG.1-L01-10");
        Map<String, Object> negative = with(event("progress", "WRONG.1-L01-10"), "MES/Good", -3);
        for (Map<String, Object> wrong : List.of(stranger, nowhere, gossip, negative)) {
            node.publish(node.data(wrong, minute(0)));
        }
        await("all are answered", () -> node.acknowledged().size() == 4);
        assertThat(node.acknowledged().values()).containsOnly("quarantined");
        assertThat(node.reasons().get(idOf(stranger))).isEqualTo("operator.unknown");
        assertThat(node.reasons().get(idOf(nowhere))).isEqualTo("job-order.unknown");
        assertThat(node.reasons().get(idOf(gossip))).isEqualTo("message.unknown-type");
        assertThat(node.reasons().get(idOf(negative))).isEqualTo("message.schema");
        assertThat(floor.use(Journal.class).about(List.of("WRONG.1-L01-10"))).isEmpty();
    }

    @Test
    void quarantinedReportIsTakenWhenReplayed() throws MqttException {
        node.beBorn();
        Map<String, Object> early = event("started", "SPLATE.1-L01-10");
        node.publish(node.data(early, minute(0)));
        await("it is set aside", () -> "quarantined".equals(node.acknowledged().get(idOf(early))));
        floor.addLots("SPLATE.1", 1);
        assertThat(floor.use(Quarantine.class)
                        .replay(floor.use(Quarantine.class).open(1).get(0).id()))
                .isEmpty();
        await("it is stored now", () -> "stored".equals(node.acknowledged().get(idOf(early))));
        assertThat(floor.jobOrder("SPLATE.1-L01-10").state()).isEqualTo(JobOrderState.RUNNING);
    }

    @Test
    void deviceWithoutAPostIsHeardAndTold() throws MqttException {
        node.close();
        node = join("press-7", 1, true);
        node.beBorn();
        Map<String, Object> event = event("started", "NOWHERE.1-L01-10");
        node.publish(node.data(event, minute(0)));
        await("it is set aside", () -> "quarantined".equals(node.acknowledged().get(idOf(event))));
        assertThat(node.reasons().get(idOf(event))).isEqualTo("sparkplug.device-without-post");
    }

    @Test
    void dispatchListIsWrittenToTheDeviceAtItsBirthAndWhenItChanges() throws MqttException {
        var lots = floor.addLots("SPPLAN.1", 2);
        var plan = floor.addDraft("plan-" + UUID.randomUUID(), lots);
        floor.use(PublishPlan.class).publish(plan);
        node.beBorn();
        await("the list comes", () -> node.lists().stream()
                .anyMatch(list -> list.path("planId").asText().equals(plan.value())));
        node.publish(node.data(event("started", "SPPLAN.1-L01-10"), minute(0)));
        await("the list follows", () -> !node.lists().isEmpty()
                && node.lists()
                        .get(node.lists().size() - 1)
                        .at("/entries/0/state")
                        .asText()
                        .equals("RUNNING"));
    }

    @Test
    void commandsAreAsTheSpecificationHasThem() throws Exception {
        floor.addLots("CMD.1", 1);
        node.publish(node.data(Map.of("Motor/Temperature", 20f), minute(0)));
        await("a rebirth is asked for", () -> node.rebirthsAsked() == 1);
        node.beBorn();
        Map<String, Object> event = event("started", "CMD.1-L01-10");
        node.publish(node.data(event, minute(0)));
        await("it is acknowledged", () -> node.acknowledged().containsKey(idOf(event)));
        for (var command : node.commands()) {
            assertThat(command.getQos()).isZero();
            assertThat(command.isRetained()).isFalse();
            var payload = SparkplugBProto.Payload.parseFrom(command.getPayload());
            assertThat(payload.hasSeq()).isFalse();
            assertThat(payload.hasTimestamp()).isTrue();
            assertThat(payload.getMetricsList()).isNotEmpty();
            assertThat(payload.getMetricsList())
                    .allMatch(metric -> metric.hasName()
                            ? metric.getName().equals("Node Control/Rebirth") && metric.getBooleanValue()
                            : metric.hasAlias());
        }
    }

    @Test
    void stateIsRetainedOnline() {
        await("it is there on joining", () -> !node.states().isEmpty());
        assertThat(node.stateMessages().get(0).isRetained()).isTrue();
        assertThat(node.stateMessages().get(0).getQos()).isEqualTo(1);
        assertThat(node.states().get(0).path("online").asBoolean()).isTrue();
        assertThat(node.states().get(0).path("timestamp").asLong()).isEqualTo(MONDAY.toEpochMilli());
    }

    @Test
    void stoppedApplicationSaysSoBeforeItsBrokerIsGone() throws MqttException {
        var other = new TestFloor(Map.of("mes.sparkplug.group-id", TestEdgeNode.GROUP));
        var credential = other.use(TerminalAccess.class).issueForEdgeNode("gateway");
        await("the host is online", () -> other.use(SparkplugClient.class).isUp());
        try (var leaving = new TestEdgeNode(
                other.use(EmbeddedBroker.class).url(), credential.username(), credential.secret(), "coupe-1", 0, true)) {
            await("it is there on joining", () -> leaving.states().size() == 1);
            other.close();
            assertThat(leaving.states()).hasSize(2);
            assertThat(leaving.states().get(1).path("online").asBoolean()).isFalse();
        }
    }

    @Test
    void strangersAreNotLetInAndAGatewayIsHeardUnderItsOwnTopicsOnly() throws MqttException {
        assertThatThrownBy(() -> new TestEdgeNode(
                        floor.use(EmbeddedBroker.class).url(), gateway, "guess", "coupe-1", 0, true))
                .isInstanceOf(MqttException.class);
        byte[] birth = node.nodeBirth().payload();
        for (String foreign : List.of(
                "spBv1.0/romans/NBIRTH/another",
                "spBv1.0/romans/NCMD/" + gateway,
                "spBv1.0/elsewhere/NBIRTH/" + gateway,
                "spBv1.0/romans/NBIRTH/" + gateway + "/more",
                "spBv1.0/STATE/mes",
                TestFloor.POST + "/event")) {
            try (TestEdgeNode other = join("coupe-1", 9, true)) {
                assertThatThrownBy(() -> other.insistOn(foreign, birth)).as(foreign).isInstanceOf(MqttException.class);
            }
        }
    }

    @Test
    void terminalMayNotPretendToBeAGateway() throws MqttException {
        byte[] birth = node.nodeBirth().payload();
        try (TestTerminal terminal = floor.terminal()) {
            assertThatThrownBy(() -> terminal.send("spBv1.0/romans/NBIRTH/" + gateway, birth))
                    .isInstanceOf(MqttException.class);
        }
    }
}
