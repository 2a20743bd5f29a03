package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.shopfloor.inbox.Quarantine;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;

/** What is not taken from a gateway, or not yet: rubbish, what is too large, reports that cannot be, and strangers. */
class SparkplugRefusalsIT extends GatewayScene {

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
