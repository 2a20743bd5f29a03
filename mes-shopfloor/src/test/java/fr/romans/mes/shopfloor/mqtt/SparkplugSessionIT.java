package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.MONDAY;
import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.shopfloor.mqtt.TestEdgeNode.Prepared;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.tahu.protobuf.SparkplugBProto;
import org.junit.jupiter.api.Test;

/** Births and deaths, gaps that lead to a rebirth, the form of commands, and what the application says of itself. */
class SparkplugSessionIT extends GatewayScene {

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
}
