package fr.romans.mes.simulators.terminal.mqtt;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real broker on a free port of this machine, without memory: a restart loses sessions and retained messages. */
final class RestartingBroker implements AutoCloseable {

    private static final long SECONDS_TO_START = 30;

    private final Path directory;
    private final int port;
    private EmbeddedHiveMQ broker;

    RestartingBroker(Path directory) throws IOException {
        this.directory = directory;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.writeString(Files.createDirectory(directory.resolve("conf")).resolve("config.xml"), """
                <hivemq>
                  <listeners><tcp-listener><port>%d</port><bind-address>127.0.0.1</bind-address></tcp-listener></listeners>
                  <persistence><mode>in-memory</mode></persistence>
                  <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                </hivemq>
                """.formatted(port));
        broker = started();
    }

    private EmbeddedHiveMQ started() throws IOException {
        EmbeddedHiveMQ fresh = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(directory.resolve("conf"))
                .withDataFolder(Files.createDirectories(directory.resolve("data")))
                .withExtensionsFolder(Files.createDirectories(directory.resolve("extensions")))
                .withEmbeddedExtension(EmbeddedExtension.builder()
                        .withId("let-in")
                        .withName("lets everybody in")
                        .withVersion("1")
                        .withExtensionMain(new LetEverybodyIn())
                        .build())
                .withoutLoggingBootstrap()
                .build();
        fresh.start().orTimeout(SECONDS_TO_START, TimeUnit.SECONDS).join();
        return fresh;
    }

    String uri() {
        return "tcp://127.0.0.1:" + port;
    }

    void restart() throws IOException {
        broker.stop().join();
        broker = started();
    }

    @Override
    public void close() {
        broker.stop().join();
    }

    private static final class LetEverybodyIn implements ExtensionMain {
        @Override
        public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
            SimpleAuthenticator authenticator = (asked, answer) -> answer.authenticateSuccessfully();
            Services.securityRegistry().setAuthenticatorProvider(asked -> authenticator);
        }

        @Override
        public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
            // Nothing was opened.
        }
    }
}
