package fr.romans.mes.shopfloor.mqtt;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * The limit of the machine: a subscriber that understands nothing, and a JDBC batch into one table without an index,
 * committed before the messages are acknowledged. The same broker, client library, batch size and database as the MES.
 */
final class BareIngest implements AutoCloseable, MqttCallback {

    private record Arrived(String topic, MqttMessage message) {}

    private final MqttAsyncClient client;
    private final int batch;
    private final Connection connection;
    private final BlockingQueue<Arrived> queue = new ArrayBlockingQueue<>(1000);
    private final AtomicInteger stored = new AtomicInteger();
    private final Thread writer = new Thread(this::write, "bare-writer");

    BareIngest(String url, String username, String password, String filter, int receiveMaximum, int batch, String database)
            throws MqttException, SQLException {
        this.batch = batch;
        connection = DriverManager.getConnection(database);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bare_message (topic varchar(1024) not null, payload bytea not null,"
                    + " received_at timestamp(6) with time zone not null)");
        }
        client = new MqttAsyncClient(url, "bare", new MemoryPersistence());
        client.setManualAcks(true);
        client.setCallback(this);
        var options = new MqttConnectionOptions();
        options.setReceiveMaximum(receiveMaximum);
        options.setSocketFactory(new PromptSockets());
        options.setUserName(username);
        options.setPassword(password.getBytes(StandardCharsets.UTF_8));
        client.connect(options).waitForCompletion(10_000);
        client.subscribe(filter, 1).waitForCompletion(10_000);
        writer.start();
    }

    int stored() {
        return stored.get();
    }

    private void write() {
        try (PreparedStatement insert = connection.prepareStatement("insert into bare_message values (?, ?, ?)")) {
            while (true) {
                var together = new ArrayList<Arrived>(batch);
                together.add(queue.take());
                queue.drainTo(together, batch - 1);
                store(together, insert);
                connection.commit();
                for (Arrived arrived : together) {
                    client.messageArrivedComplete(arrived.message().getId(), 1);
                }
                stored.addAndGet(together.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | MqttException e) {
            throw new IllegalStateException("the bare writer failed", e);
        }
    }

    private static void store(List<Arrived> together, PreparedStatement insert) throws SQLException {
        for (Arrived arrived : together) {
            insert.setString(1, arrived.topic());
            insert.setBytes(2, arrived.message().getPayload());
            insert.setTimestamp(3, new Timestamp(System.currentTimeMillis()));
            insert.addBatch();
        }
        insert.executeBatch();
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
        queue.put(new Arrived(topic, message));
    }

    @Override
    public void close() throws MqttException, InterruptedException, SQLException {
        writer.interrupt();
        writer.join(TimeUnit.SECONDS.toMillis(5));
        client.disconnectForcibly(0, 1000, false);
        client.close(true);
        connection.close();
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException exception) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String server) {}

    @Override
    public void authPacketArrived(int reason, MqttProperties properties) {}
}
