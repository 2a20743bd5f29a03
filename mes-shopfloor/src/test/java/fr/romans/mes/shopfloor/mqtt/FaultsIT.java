package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.MONDAY;
import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.shopfloor.inbox.Quarantine;
import fr.romans.mes.shopfloor.watchdog.Finding;
import fr.romans.mes.shopfloor.watchdog.Watchdog;
import fr.romans.mes.shopfloor.wire.Acknowledgement.Result;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.TerminalEvent.Type;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;

class FaultsIT {

    private static List<TerminalEvent> stories(TestTerminal terminal, String line, int lots) {
        var events = new ArrayList<TerminalEvent>();
        for (int lot = 1; lot <= lots; lot++) {
            String jobOrder = String.format("%s-L%02d-10", line, lot);
            events.add(terminal.event(jobOrder, Type.STARTED, MONDAY));
            for (int i = 1; i <= 4; i++) {
                events.add(terminal.event(jobOrder, Type.PROGRESS, MONDAY.plusSeconds(60 * i)).counting(3, List.of()));
            }
        }
        return events;
    }

    private static void assertAllThereOnce(TestFloor floor, String line, int lots) {
        for (int lot = 1; lot <= lots; lot++) {
            String jobOrder = String.format("%s-L%02d-10", line, lot);
            assertThat(floor.jobOrder(jobOrder).good()).as(jobOrder).isEqualTo(Pairs.of(12));
            assertThat(floor.use(Journal.class).about(List.of(jobOrder))).as(jobOrder).hasSize(5);
        }
    }

    @Test
    void brokerThatDiesUnderLoadLosesNothingThatTerminalsSendAgain() throws MqttException {
        try (var floor = new TestFloor(Map.of())) {
            floor.awaitLine();
            floor.addLots("BROKER.1", 20);
            TestTerminal before = floor.terminal();
            before.listenToOwn();
            List<TerminalEvent> events = stories(before, "BROKER.1", 20);
            for (int i = 0; i < 60; i++) {
                before.send(events.get(i));
            }
            floor.use(EmbeddedBroker.class).stop();
            await("the line is seen to be down", () -> !floor.use(FloorClient.class).isUp());
            assertThat(floor.use(Watchdog.class).findings())
                    .anySatisfy(finding -> {
                        assertThat(finding.severity()).isEqualTo(Finding.Severity.ALARM);
                        assertThat(finding.what().code()).isEqualTo("watchdog.broker-away");
                    });
            floor.use(EmbeddedBroker.class).start();
            floor.awaitLine();

            try (TestTerminal after = floor.terminal()) {
                after.listenToOwn();
                for (TerminalEvent event : events) {
                    if (!before.acknowledged().containsKey(event.eventId())) {
                        after.send(event);
                    }
                }
                await("every event is acknowledged", () -> events.stream()
                        .allMatch(event -> before.acknowledged().containsKey(event.eventId())
                                || after.acknowledged().containsKey(event.eventId())));
            }
            assertAllThereOnce(floor, "BROKER.1", 20);
            before.close();
        }
    }

    @Test
    void silentAndCutConnectionsAreReplacedAndTheBrokerDeliversWhatWaited() throws MqttException, IOException {
        try (var site = new TestFloor(Map.of());
                var network = new StallingProxy(
                        URI.create(site.use(EmbeddedBroker.class).url()).getPort());
                var floor = new TestFloor(Map.of(
                        "mes.mqtt.broker", network.url(),
                        "mes.mqtt.username", EmbeddedBroker.ServerCredential.USERNAME,
                        "mes.mqtt.password", site.use(EmbeddedBroker.class).serverCredential().password(),
                        "mes.mqtt.client-id", "mes-behind-the-network",
                        "mes.mqtt.silence", "1s"))) {
            floor.awaitLine();
            floor.addLots("NET.1", 20);
            site.addLots("NET.1", 20);
            try (TestTerminal terminal = site.terminal()) {
                List<TerminalEvent> events = stories(terminal, "NET.1", 20);
                for (int i = 0; i < events.size(); i++) {
                    if (i == 20) {
                        network.stall();
                    }
                    if (i == 60) {
                        network.cut();
                    }
                    terminal.send(events.get(i));
                }
            }
            await("everything arrives", () -> floor.use(Journal.class).lastPosition() >= 100);
            assertThat(network.connections()).isGreaterThan(1);
            assertAllThereOnce(floor, "NET.1", 20);
        }
    }

    @Test
    void messageThatBreaksItsTransactionHoldsUpNoOther() throws MqttException {
        try (var floor = new TestFloor(Map.of("test.poison", true))) {
            floor.awaitLine();
            floor.addLots("POISON.1", 3);
            try (TestTerminal terminal = floor.terminal()) {
                terminal.listenToOwn();
                List<TerminalEvent> events = stories(terminal, "POISON.1", 3);
                TerminalEvent first = events.get(0);
                var poison = TerminalEvent.about(
                        String.valueOf(first.jobOrder()),
                        Type.COMPLETED,
                        "00000000-0000-0000-0000-000000000666",
                        "poison",
                        1,
                        MONDAY);
                for (TerminalEvent event : events) {
                    terminal.send(event);
                    if (event == first) {
                        terminal.send(poison);
                    }
                }
                await("all are acknowledged", () -> terminal.acknowledged().size() == 16);
                assertThat(terminal.acknowledged().get(poison.eventId()).result()).isEqualTo(Result.QUARANTINED);
            }
            assertAllThereOnce(floor, "POISON.1", 3);
            assertThat(floor.use(Quarantine.class).open(10))
                    .extracting(message -> message.reason().code())
                    .containsExactly("message.unforeseen");
        }
    }
}
