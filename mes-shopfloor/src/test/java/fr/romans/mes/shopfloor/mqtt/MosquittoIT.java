package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.MONDAY;
import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.shopfloor.FreePort;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.TerminalEvent.Type;
import fr.romans.mes.shopfloor.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The external broker, configured by the very files of config/wire/mosquitto. */
class MosquittoIT {

    private static final Path MOSQUITTO = Path.of("/usr/sbin/mosquitto");
    private static final Path CONFIGURATION = Path.of("../config/wire/mosquitto");
    private static final String POST_USER = TestFloor.POST.substring("mes/v1/".length());

    @TempDir
    Path directory;

    private int port;
    private Process broker;
    private TestFloor floor;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        if (!Files.isExecutable(MOSQUITTO)) {
            String message = "no " + MOSQUITTO + " here: install Debian's mosquitto to run this test";
            if (Boolean.getBoolean("mosquitto.required")) {
                fail(message);
            }
            abort(message);
        }
        port = FreePort.now();
        Files.writeString(
                directory.resolve("mosquitto.conf"),
                Files.readString(CONFIGURATION.resolve("mosquitto.conf"))
                                .replace("listener 1883", "listener " + port)
                        + "user root\n");
        Files.copy(CONFIGURATION.resolve("acl"), directory.resolve("acl"));
        Files.writeString(directory.resolve("passwords"), "mes-server:secret-1\n" + POST_USER + ":secret-2\n");
        run("mosquitto_passwd", "-U", "passwords");
        startBroker();
        floor = new TestFloor(Map.of(
                "mes.mqtt.broker", "tcp://127.0.0.1:" + port,
                "mes.mqtt.username", "mes-server",
                "mes.mqtt.password", "secret-1",
                "mes.mqtt.silence", "2s"));
        floor.awaitLine();
    }

    private void startBroker() throws IOException {
        broker = new ProcessBuilder(MOSQUITTO.toString(), "-c", "mosquitto.conf")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (floor != null) {
            floor.close();
        }
        if (broker != null) {
            broker.destroyForcibly().waitFor();
        }
    }

    private TestTerminal terminal() throws MqttException {
        return new TestTerminal("tcp://127.0.0.1:" + port, POST_USER, "secret-2", TestFloor.POST);
    }

    @Test
    void eventsAreStoredAndAcknowledgedAlsoAfterTheBrokerWasKilled() throws Exception {
        floor.addLots("M.1", 40);
        var events = new ArrayList<TerminalEvent>();
        var acknowledged = new ArrayList<String>();
        try (TestTerminal terminal = terminal()) {
            terminal.listenToOwn();
            for (int lot = 1; lot <= 40; lot++) {
                events.add(terminal.event(String.format("M.1-L%02d-10", lot), Type.STARTED, MONDAY));
            }
            for (TerminalEvent event : events.subList(0, 25)) {
                terminal.send(event);
            }
            broker.destroyForcibly().waitFor();
            acknowledged.addAll(terminal.acknowledged().keySet());
        }
        startBroker();
        await("the line is up again", () -> !floor.use(FloorClient.class).isUp());
        floor.awaitLine();
        try (TestTerminal terminal = terminal()) {
            terminal.listenToOwn();
            List<TerminalEvent> again = events.stream()
                    .filter(event -> !acknowledged.contains(event.eventId()))
                    .toList();
            for (TerminalEvent event : again) {
                terminal.send(event);
            }
            await("every event is acknowledged", () -> again.stream()
                    .allMatch(event -> terminal.acknowledged().containsKey(event.eventId())));
        }
        for (TerminalEvent event : events) {
            assertThat(floor.use(Journal.class).about(List.of(String.valueOf(event.jobOrder())))).hasSize(1);
        }
    }

    @Test
    void thousandsOfWaitingMessagesAreDeliveredInFull() throws Exception {
        floor.addLots("MANY.1", 99);
        try (TestTerminal terminal = terminal()) {
            terminal.listenToOwn();
            var events = new ArrayList<TerminalEvent>();
            for (int i = 0; i < 40; i++) {
                for (int lot = 1; lot <= 99; lot++) {
                    events.add(terminal.event(String.format("MANY.1-L%02d-10", lot), Type.RESUMED, MONDAY.plusSeconds(i)));
                }
            }
            for (TerminalEvent event : events) {
                terminal.send(event);
            }
            await("every event is acknowledged", () -> terminal.acknowledged().size() == events.size());
        }
        assertThat(floor.use(Journal.class).lastPosition()).isGreaterThanOrEqualTo(40 * 99);
    }

    @Test
    void terminalIsNotHeardOutsideItsOwnTopics() throws Exception {
        floor.addLots("ACL.1", 1);
        try (TestTerminal terminal = terminal()) {
            terminal.listenToOwn();
            TerminalEvent foreign = terminal.event("ACL.1-L01-10", Type.STARTED, MONDAY);
            terminal.throwAt("mes/v1/le-soulier-francais/tige/coupe/coupe-2/event", WireJson.write(foreign));
            TerminalEvent own = terminal.event("ACL.1-L01-10", Type.STARTED, MONDAY);
            terminal.send(own);
            await("the own event is acknowledged", () -> terminal.acknowledged().containsKey(own.eventId()));
            assertThat(floor.use(Journal.class).about(List.of("ACL.1-L01-10"))).hasSize(1);
        }
    }
}
