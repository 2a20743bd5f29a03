package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;

import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.TerminalEvent.Scrapped;
import fr.romans.mes.shopfloor.wire.TerminalEvent.Type;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A terminal at coupe-1, on the embedded broker of a running application. */
abstract class TerminalScene extends FloorScene {

    TestTerminal terminal;

    @BeforeAll
    static void open() {
        open(Map.of());
    }

    @BeforeEach
    void terminalJoins() throws MqttException {
        terminal = floor.terminal();
        terminal.listenToOwn();
    }

    @AfterEach
    void terminalLeaves() throws MqttException {
        terminal.close();
    }

    /** A lot's first operation as it ends in truth: 10 good pairs, 2 scrapped, paused once. */
    List<TerminalEvent> story(String jobOrder) {
        return List.of(
                terminal.event(jobOrder, Type.STARTED, minute(0)).by("agnes"),
                terminal.event(jobOrder, Type.PROGRESS, minute(10)).counting(4, List.of(new Scrapped(1, "hide-flaw"))),
                terminal.event(jobOrder, Type.PAUSED, minute(20)).because("break"),
                terminal.event(jobOrder, Type.RESUMED, minute(30)),
                terminal.event(jobOrder, Type.COMPLETED, minute(40)).counting(0, List.of(new Scrapped(1, "wrong-size"))));
    }

    void awaitAcknowledged(List<TerminalEvent> events) {
        await(
                "every event is acknowledged",
                () -> events.stream().allMatch(event -> terminal.acknowledged().containsKey(event.eventId())));
    }
}
