package fr.romans.mes.shopfloor.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Mosquitto with the configuration of config/wire/mosquitto, as a process that may be killed. */
final class BrokerProcess implements AutoCloseable {

    static final Path MOSQUITTO = Path.of("/usr/sbin/mosquitto");
    static final String SERVER = "mes-server";
    static final String LOAD = "load";
    static final String PASSWORD = "secret-1";

    private final Path directory;
    private final int port;
    private Process process;

    BrokerProcess(Path configuration, Path directory) throws IOException, InterruptedException {
        this(configuration, directory, null);
    }

    /** @param listener file of the configuration with another listener than the plain one, whose certificates are there */
    BrokerProcess(Path configuration, Path directory, @Nullable String listener) throws IOException, InterruptedException {
        this.directory = Files.createDirectories(directory);
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.writeString(
                directory.resolve("mosquitto.conf"),
                listening(Files.readString(configuration.resolve("mosquitto.conf")), configuration, listener)
                        + "\nuser root\n");
        Files.writeString(
                directory.resolve("acl"),
                Files.readString(configuration.resolve("acl")) + "\nuser " + LOAD + "\ntopic readwrite mes/v1/#\n");
        Files.writeString(
                directory.resolve("passwords"), SERVER + ":" + PASSWORD + "\n" + LOAD + ":" + PASSWORD + "\n");
        new ProcessBuilder("mosquitto_passwd", "-U", "passwords").directory(directory.toFile()).start().waitFor();
        process = launch();
    }

    private String listening(String plain, Path configuration, @Nullable String listener) throws IOException {
        return listener == null
                ? plain.replace("listener 1883", "listener " + port)
                : plain.replaceAll("(?m)^listener .*$", "")
                        + Files.readString(configuration.resolve(listener)).replace("listener 8883", "listener " + port);
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(MOSQUITTO.toString(), "-c", "mosquitto.conf")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    int port() {
        return port;
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    void kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
