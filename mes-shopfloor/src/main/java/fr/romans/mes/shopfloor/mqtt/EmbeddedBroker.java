package fr.romans.mes.shopfloor.mqtt;

import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The broker inside the application: HiveMQ Community Edition, in memory. What it holds dies with the process, and need
 * not live on: terminals send again what was not acknowledged by us, and retained lists are sent anew at each start.
 */
@Singleton
@Requires(missingProperty = "mes.mqtt.broker")
@Requires(property = "mes.mqtt.enabled", notEquals = "false")
public class EmbeddedBroker {

    /** Beyond it the broker ends the connection: a terminal has no use for it, and memory stays flat. */
    private static final int LARGEST_PACKET = 1 << 20;

    private static final int MOST_AHEAD = 20_000;

    private final MqttSettings settings;
    private final BrokerAccess access;
    private final ServerCredential serverCredential = new ServerCredential(newPassword());
    private @Nullable EmbeddedHiveMQ broker;
    private @Nullable Path directory;
    private int port;

    EmbeddedBroker(MqttSettings settings, BrokerAccess access) {
        this.settings = settings;
        this.access = access;
    }

    /** What the server itself signs in with; made at each start and never written down. */
    record ServerCredential(String password) {
        static final String USERNAME = "mes-server";

        @Override
        public String toString() {
            return USERNAME;
        }
    }

    ServerCredential serverCredential() {
        return serverCredential;
    }

    /** @throws IllegalStateException when the port is taken; the cause is a {@link java.net.BindException} */
    public synchronized void start() {
        if (broker != null) {
            return;
        }
        port = freePort();
        sendAheadUpTo(settings.receiveMaximum());
        try {
            directory = Files.createTempDirectory("mes-broker");
            Path configuration = Files.createDirectory(directory.resolve("conf"));
            Files.writeString(configuration.resolve("config.xml"), configuration());
            var extension = EmbeddedExtension.builder()
                    .withId("mes-access")
                    .withName("Access rules of the atelier")
                    .withVersion("1")
                    .withExtensionMain(access.extension(serverCredential))
                    .build();
            broker = EmbeddedHiveMQ.builder()
                    .withoutLoggingBootstrap()
                    .withConfigurationFolder(configuration)
                    .withDataFolder(Files.createDirectory(directory.resolve("data")))
                    .withExtensionsFolder(Files.createDirectory(directory.resolve("extensions")))
                    .withEmbeddedExtension(extension)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded broker needs a temporary directory: " + e.getMessage(), e);
        }
        broker.start().join();
    }

    /** @return where terminals reach it, {@code tcp://127.0.0.1:1883} */
    public synchronized String url() {
        return "tcp://" + (settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host()) + ":" + port;
    }

    /**
     * HiveMQ has 50 messages under way to a client at most, whatever that can hold, and sends the next only when all of them
     * are acknowledged: with few, both wait for each other most of the time. For each look into a client's queue it takes so
     * many packet numbers beforehand (8,000 cost a lone message 0.5 ms), and must not run out of the 65,535 by a few looks.
     */
    private static void sendAheadUpTo(int messages) {
        InternalConfigurations.MAX_INFLIGHT_WINDOW_SIZE_MESSAGES = Math.min(messages, MOST_AHEAD);
    }

    /** Ends it; {@link #start} begins with an empty one, on the same port when that was given. */
    @PreDestroy
    public synchronized void stop() {
        if (broker != null) {
            broker.stop().join();
            broker = null;
        }
        if (directory != null) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException("the broker's temporary directory " + directory + " stays behind", e);
            }
            directory = null;
        }
    }

    private int freePort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), port != 0 ? port : settings.port()));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the embedded broker cannot listen on " + settings.host() + ":" + settings.port()
                            + ": choose another port (mes.mqtt.port), or stop what uses it",
                    e);
        }
    }

    /**
     * The queue is long because the broker drops in silence what does not fit: 1,000 by default. The server's own receive
     * maximum is what terminals may have under way.
     */
    private String configuration() {
        return """
                <?xml version="1.0"?>
                <hivemq>
                  <listeners>
                    <tcp-listener><port>%d</port><bind-address>%s</bind-address></tcp-listener>
                  </listeners>
                  <mqtt>
                    <queued-messages><max-queue-size>100000</max-queue-size><strategy>discard</strategy></queued-messages>
                    <receive-maximum><server-receive-maximum>100</server-receive-maximum></receive-maximum>
                    <packets><max-packet-size>%d</max-packet-size></packets>
                  </mqtt>
                  <persistence><mode>in-memory</mode></persistence>
                  <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                </hivemq>
                """
                .formatted(port, settings.host(), LARGEST_PACKET);
    }

    private static String newPassword() {
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
