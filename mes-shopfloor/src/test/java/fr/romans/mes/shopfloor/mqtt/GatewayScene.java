package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;

import fr.romans.mes.shopfloor.mqtt.TestEdgeNode.Prepared;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import fr.romans.mes.shopfloor.watchdog.Watchdog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A gateway made of Tahu's own classes on the embedded broker of a running application; its device is coupe-1. */
abstract class GatewayScene extends FloorScene {

    private static final Duration REORDER_TIMEOUT = Duration.ofMillis(400);

    private static int gateways;

    String gateway;
    TestEdgeNode node;
    private String secret;

    @BeforeAll
    static void open() {
        open(Map.of(
                "mes.sparkplug.group-id", TestEdgeNode.GROUP,
                "mes.sparkplug.reorder-timeout", REORDER_TIMEOUT.toMillis() + "ms",
                "mes.sparkplug.rebirth-interval", "2s"));
        await("the host is online", () -> floor.use(SparkplugClient.class).isUp());
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

    TestEdgeNode join(String device, long bdSeq, boolean aliases) throws MqttException {
        return new TestEdgeNode(floor.use(EmbeddedBroker.class).url(), gateway, secret, device, bdSeq, aliases);
    }

    static Map<String, Object> event(String type, String jobOrder) {
        var event = new LinkedHashMap<String, Object>();
        event.put("MES/Event", type);
        event.put("MES/Job Order", jobOrder);
        event.put("MES/Operator", "agnes");
        event.put("MES/Event Id", UUID.randomUUID().toString());
        return event;
    }

    static Map<String, Object> with(Map<String, Object> event, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            event.put((String) more[i], more[i + 1]);
        }
        return event;
    }

    static String idOf(Map<String, Object> event) {
        return (String) event.get("MES/Event Id");
    }

    /** A lot's first operation as it ends in truth: 10 good pairs, 2 scrapped, paused once. */
    static Map<Instant, Map<String, Object>> story(String jobOrder) {
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

    List<Prepared> prepared(Map<Instant, Map<String, Object>> story) {
        var messages = new ArrayList<Prepared>();
        story.forEach((at, values) -> messages.add(node.data(values, at)));
        return messages;
    }

    void awaitAcknowledged(Map<Instant, Map<String, Object>> story) {
        await("every report is acknowledged", () -> story.values().stream()
                .allMatch(event -> "stored".equals(node.acknowledged().get(idOf(event)))));
    }

    boolean isSilent() {
        return floor.use(Watchdog.class).silentTerminals().stream()
                .anyMatch(unit -> unit.workUnit().value().equals("coupe-1"));
    }

    static void settle() {
        LockSupport.parkNanos(REORDER_TIMEOUT.multipliedBy(2).toNanos());
    }
}
