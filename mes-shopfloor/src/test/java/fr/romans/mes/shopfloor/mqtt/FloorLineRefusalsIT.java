package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.shopfloor.inbox.Quarantine;
import fr.romans.mes.shopfloor.wire.Acknowledgement.Result;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.TerminalEvent.Type;
import fr.romans.mes.shopfloor.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the line does not take from a terminal, or not yet: rubbish, what is too large, the unknown, and strangers. */
class FloorLineRefusalsIT extends TerminalScene {

    @ParameterizedTest
    @CsvSource({
        "not JSON at all,                                message.not-json",
        "'{\"eventId\":\"1\"}',                          message.schema",
        "'{\"type\":\"gossip\",\"eventId\":\"1\"}',      message.unknown-type"
    })
    void rubbishGoesToQuarantineWithItsReason(String payload, String reason) throws MqttException {
        long before = floor.use(Quarantine.class).openCount();
        terminal.send(terminal.topic(Leaf.EVENT), payload.getBytes(StandardCharsets.UTF_8));
        await("it is in quarantine", () -> floor.use(Quarantine.class).openCount() == before + 1);
        assertThat(floor.use(Quarantine.class).open(1)).first().satisfies(message -> {
            assertThat(message.reason().code()).isEqualTo(reason);
            assertThat(new String(message.message().payload(), StandardCharsets.UTF_8)).isEqualTo(payload);
        });
    }

    @Test
    void tooLargePayloadIsQuarantinedCutAndTheLineGoesOn() throws MqttException {
        long before = floor.use(Quarantine.class).openCount();
        terminal.send(terminal.topic(Leaf.EVENT), new byte[70_000]);
        await("it is in quarantine", () -> floor.use(Quarantine.class).openCount() == before + 1);
        assertThat(floor.use(Quarantine.class).open(1)).first().satisfies(message -> {
            assertThat(message.reason().code()).isEqualTo("message.too-large");
            assertThat(message.message().size()).isEqualTo(70_000);
            assertThat(message.message().payload()).hasSize(1024);
            assertThat(floor.use(Quarantine.class).replay(message.id())).isPresent();
        });
    }

    @Test
    void tenMegabytesEndTheConnectionOfWhoeverSendsThem() throws MqttException {
        terminal.throwAt(terminal.topic(Leaf.EVENT), new byte[10_000_000]);
        await("the broker hangs up", () -> !terminal.isConnected());
        assertThat(floor.use(FloorClient.class).isUp()).isTrue();
    }

    @Test
    void unknownOperatorAndJobOrderAreQuarantinedAndSaidSo() throws MqttException {
        floor.addLots("UNKNOWN.1", 1);
        TerminalEvent stranger = terminal.event("UNKNOWN.1-L01-10", Type.STARTED, minute(0)).by("nobody");
        TerminalEvent nowhere = terminal.event("NOWHERE.1-L01-10", Type.STARTED, minute(0));
        terminal.send(stranger);
        terminal.send(nowhere);
        awaitAcknowledged(List.of(stranger, nowhere));
        assertThat(terminal.acknowledged().get(stranger.eventId()).result()).isEqualTo(Result.QUARANTINED);
        assertThat(terminal.acknowledged().get(stranger.eventId()).reason()).isEqualTo("operator.unknown");
        assertThat(terminal.acknowledged().get(nowhere.eventId()).reason()).isEqualTo("job-order.unknown");
    }

    @Test
    void quarantinedMessageIsTakenWhenReplayedAfterTheCauseIsMended() throws MqttException {
        TerminalEvent early = terminal.event("LATE.1-L01-10", Type.STARTED, minute(0));
        terminal.send(early);
        awaitAcknowledged(List.of(early));
        long message = floor.use(Quarantine.class).open(1).get(0).id();
        floor.addLots("LATE.1", 1);
        assertThat(floor.use(Quarantine.class).replay(message)).isEmpty();
        await("it runs", () -> floor.jobOrder("LATE.1-L01-10").state() == JobOrderState.RUNNING);
        assertThat(floor.use(Quarantine.class).replay(message)).isPresent();
    }

    @Test
    void terminalMayNotSpeakForAnotherNorListenToIt() {
        String other = "mes/v1/le-soulier-francais/tige/coupe/coupe-2";
        assertThatThrownBy(() -> terminal.listen(other + "/dispatch")).isInstanceOf(MqttException.class);
        assertThatThrownBy(() -> terminal.listen("mes/#")).isInstanceOf(MqttException.class);
        long before = floor.use(Journal.class).lastPosition();
        byte[] event = WireJson.write(terminal.event("X-1", Type.STARTED, minute(0)));
        assertThatThrownBy(() -> terminal.send(other + "/event", event)).isInstanceOf(MqttException.class);
        assertThatThrownBy(() -> terminal.send(terminal.topic(Leaf.DISPATCH), event)).isInstanceOf(MqttException.class);
        assertThat(floor.use(Journal.class).lastPosition()).isEqualTo(before);
    }

    @Test
    void strangerIsNotLetIn() {
        assertThatThrownBy(() -> new TestTerminal(
                        floor.use(EmbeddedBroker.class).url(), "mes-server", "guess", TestFloor.POST))
                .isInstanceOf(MqttException.class);
    }
}
