package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.TerminalEvent.Type;
import fr.romans.mes.shopfloor.wire.Topics;
import fr.romans.mes.shopfloor.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Has the right to publish, and sends everything that nobody should: nothing of it may reach a lot, or hold up the others. */
final class HostileClient {

    private static final int EACH = 400;
    private static final int LARGE = 20;
    private static final int TOO_LARGE = 100_000;
    private static final int TEN_MEGABYTES = 10_000_000;

    private final String url;
    private final Site.Path post;
    private final Random random;

    HostileClient(String url, Site.Path post, Random random) {
        this.url = url;
        this.post = post;
        this.random = random;
    }

    /** @return how many of its messages have to be in quarantine in the end, at least */
    int rage() throws Exception {
        String own = Topics.of(post, Leaf.EVENT);
        var client = connect();
        for (int i = 0; i < EACH; i++) {
            publish(client, own, bytes(1 + random.nextInt(200)), false);
            publish(client, own, WireJson.write(aboutNothing()), false);
            publish(client, "mes/v1/nowhere/a/b/post-" + i + "/event", "{}".getBytes(StandardCharsets.UTF_8), true);
            publish(client, "mes/v1/" + "deeper/".repeat(20) + i, bytes(10), false);
        }
        for (int i = 0; i < LARGE; i++) {
            publish(client, own, bytes(TOO_LARGE), false);
        }
        client.disconnect().waitForCompletion(10_000);
        client.close(true);
        sendTenMegabytes(own);
        forgetRetained();
        return 3 * EACH + LARGE;
    }

    /** The broker ends the connection. */
    private void sendTenMegabytes(String topic) throws MqttException {
        var client = connect();
        try {
            publish(client, topic, bytes(TEN_MEGABYTES), false);
        } catch (MqttException e) {
            // as it should be
        } finally {
            client.disconnectForcibly(0, 100, false);
            client.close(true);
        }
    }

    private void forgetRetained() throws MqttException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(100);
        var client = connect();
        for (int i = 0; i < EACH; i++) {
            client.publish("mes/v1/nowhere/a/b/post-" + i + "/event", new byte[0], 1, true).waitForCompletion(10_000);
        }
        client.disconnect().waitForCompletion(10_000);
        client.close(true);
    }

    private TerminalEvent aboutNothing() {
        return TerminalEvent.about(
                "NO-SUCH-JOB-" + random.nextInt(1000), Type.STARTED, new UUID(random.nextLong(), random.nextLong()).toString(),
                "hostile", 0, Instant.EPOCH);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void publish(MqttAsyncClient client, String topic, byte[] payload, boolean retained) throws MqttException {
        client.publish(topic, payload, 1, retained).waitForCompletion(10_000);
    }

    private MqttAsyncClient connect() throws MqttException {
        var client = new MqttAsyncClient(url, "hostile-" + UUID.randomUUID(), new MemoryPersistence());
        var options = new MqttConnectionOptions();
        options.setSocketFactory(new PromptSockets());
        options.setUserName(BrokerProcess.LOAD);
        options.setPassword(BrokerProcess.PASSWORD.getBytes(StandardCharsets.UTF_8));
        client.connect(options).waitForCompletion(10_000);
        return client;
    }
}
