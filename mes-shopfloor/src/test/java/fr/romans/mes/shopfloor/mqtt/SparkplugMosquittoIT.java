package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.MONDAY;
import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.shopfloor.watchdog.Watchdog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sparkplug over Mosquitto with the access rules of config/wire/mosquitto, and a cable that can be cut. */
class SparkplugMosquittoIT {

    private static final Path CONFIGURATION = Path.of("../config/wire/mosquitto");
    private static final String GATEWAY = "gateway-1";

    @TempDir
    Path directory;

    private BrokerProcess broker;
    private StallingProxy cable;
    private TestFloor floor;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        if (!Files.isExecutable(BrokerProcess.MOSQUITTO)) {
            String message = "no " + BrokerProcess.MOSQUITTO + " here: install Debian's mosquitto to run this test";
            if (Boolean.getBoolean("mosquitto.required")) {
                fail(message);
            }
            abort(message);
        }
        broker = BrokerProcess.talkative(CONFIGURATION, directory, GATEWAY);
        cable = new StallingProxy(broker.port());
        floor = new TestFloor(settings(cable.url()));
        floor.awaitLine();
        awaitHost();
    }

    private static Map<String, Object> settings(String broker) {
        return Map.of(
                "mes.mqtt.broker", broker,
                "mes.mqtt.username", BrokerProcess.SERVER,
                "mes.mqtt.password", BrokerProcess.PASSWORD,
                "mes.mqtt.silence", "2s",
                "mes.sparkplug.group-id", TestEdgeNode.GROUP,
                "mes.sparkplug.rebirth-interval", "100ms");
    }

    private void awaitHost() {
        await("the host is online", () -> floor.use(SparkplugClient.class).isUp());
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (floor != null) {
            floor.close();
        }
        if (broker != null) {
            cable.close();
            broker.close();
        }
    }

    private TestEdgeNode join(String user, long bdSeq) throws MqttException {
        return new TestEdgeNode(broker.url(), user, BrokerProcess.PASSWORD, "coupe-1", bdSeq, true);
    }

    private static Map<String, Object> started(String jobOrder) {
        return Map.of(
                "MES/Event", "started", "MES/Job Order", jobOrder, "MES/Event Id", UUID.randomUUID().toString());
    }

    @Test
    void reportIsStoredAndAcknowledgedAndNobodySpeaksForAnother() throws MqttException {
        floor.addLots("SPM.1", 2);
        try (TestEdgeNode node = join(GATEWAY, 0);
                TestEdgeNode other = join(BrokerProcess.LOAD, 0)) {
            node.beBorn();
            Map<String, Object> event = started("SPM.1-L01-10");
            node.publish(node.data(event, MONDAY));
            await("it is acknowledged", () -> "stored".equals(node.acknowledged().get(event.get("MES/Event Id"))));
            assertThat(floor.jobOrder("SPM.1-L01-10").state()).isEqualTo(JobOrderState.RUNNING);

            other.beBorn();
            TestEdgeNode.Prepared pretended = other.data(started("SPM.1-L02-10"), MONDAY);
            node.publish(pretended);
            Map<String, Object> next = started("SPM.1-L01-20");
            node.publish(node.data(next, MONDAY));
            await("what came later is taken", () -> node.acknowledged().containsKey(next.get("MES/Event Id")));
            assertThat(floor.jobOrder("SPM.1-L02-10").state()).isNotEqualTo(JobOrderState.RUNNING);
        }
    }

    @Test
    void sessionIsEstablishedAsTheSpecificationHasIt() throws IOException {
        List<String> session = broker.log().stream()
                .filter(line -> line.contains("mes-server-sparkplug") || line.contains("Will message") || line.contains("STATE"))
                .toList();
        assertThat(session).anyMatch(line -> line.contains("Will message specified") && line.contains("(r1, q1)"));
        assertThat(session)
                .filteredOn(line -> line.contains("Received"))
                .extracting(line -> line.replaceAll(".*Received (\\w+) .*?((?:q1, r1, .*'.*')|$).*", "$1 $2").strip())
                .satisfies(received -> assertThat(received.subList(0, 2)).satisfiesExactly(
                        first -> assertThat(first).startsWith("SUBSCRIBE"),
                        second -> assertThat(second).startsWith("PUBLISH").contains("'spBv1.0/STATE/mes'")));
    }

    @Test
    void brokerThatKeepsTheServerFromGatewaysIsAnAlarm() throws IOException, InterruptedException {
        Path strict = Files.createDirectory(directory.resolve("strict"));
        Files.copy(CONFIGURATION.resolve("mosquitto.conf"), strict.resolve("mosquitto.conf"));
        Files.writeString(
                strict.resolve("acl"),
                Files.readString(CONFIGURATION.resolve("acl")).replace("topic readwrite spBv1.0/#\n", ""));
        try (var other = new BrokerProcess(strict, directory.resolve("other"));
                var apart = new TestFloor(settings(other.url()))) {
            apart.awaitLine();
            await("the manager is told", () -> apart.use(Watchdog.class).findings().stream()
                    .anyMatch(finding -> finding.what().code().equals("watchdog.sparkplug-away")));
        }
        assertThat(floor.use(Watchdog.class).findings()).isEmpty();
    }

    @Test
    void cutCableMakesTheHostOfflineByItsWillAndItsReturnAsksForBirths() throws MqttException {
        try (TestEdgeNode node = join(GATEWAY, 0)) {
            node.beBorn();
            await("the host is there", () -> says(node, List.of(true)));
            cable.cut();
            await("its will is spoken, and it comes back", () -> says(node, List.of(true, false, true)));
            await("and asks what it missed", () -> node.rebirthsAsked() == 1);
        }
    }

    @Test
    void silentCableIsNoticedAndLeft() throws IOException {
        var settings = new HashMap<>(settings(cable.url()));
        settings.put("mes.mqtt.client-id", "mes-apart");
        settings.put("mes.sparkplug.host-id", "apart");
        settings.put("mes.mqtt.keep-alive", "2s");
        try (var apart = new TestFloor(settings)) {
            SparkplugClient host = apart.use(SparkplugClient.class);
            await("the host is online", host::isUp);
            cable.stall();
            await("the silence is noticed", () -> !host.isUp());
            await("another connection is opened", host::isUp);
        }
    }

    private static boolean says(TestEdgeNode node, List<Boolean> online) {
        return node.states().stream().map(state -> state.path("online").asBoolean()).toList().equals(online);
    }

    @Test
    void stoppedApplicationIsOfflineAndWhoeverJoinsLaterSeesIt() throws MqttException {
        try (TestEdgeNode node = join(GATEWAY, 0)) {
            await("the host is there", () -> says(node, List.of(true)));
            floor.close();
            floor = null;
            await("it says farewell", () -> says(node, List.of(true, false)));
        }
        try (TestEdgeNode later = join(GATEWAY, 1)) {
            await("it is retained", () -> says(later, List.of(false)));
            assertThat(later.stateMessages().get(0).isRetained()).isTrue();
            assertThat(later.stateMessages().get(0).getQos()).isEqualTo(1);
        }
    }

    @Test
    void hostThatIsSaidToBeOfflineContradictsAtOnce() throws MqttException {
        try (TestEdgeNode liar = join(BrokerProcess.LOAD, 0)) {
            await("the host is there", () -> says(liar, List.of(true)));
            liar.publish("spBv1.0/STATE/mes", "{\"online\":false,\"timestamp\":1}".getBytes(StandardCharsets.UTF_8));
            await("it contradicts", () -> says(liar, List.of(true, false, true)));
            assertThat(liar.states().get(2)).isEqualTo(liar.states().get(0));
        }
    }
}
