package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.shopfloor.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

    /** @param users who may join besides server and load, with the same password */
    BrokerProcess(Path configuration, Path directory, String... users) throws IOException, InterruptedException {
        this(configuration, directory, null, "", List.of(users));
    }

    /** Writes down every packet. */
    static BrokerProcess talkative(Path configuration, Path directory, String... users)
            throws IOException, InterruptedException {
        return new BrokerProcess(configuration, directory, null, "log_type all\n", List.of(users));
    }

    /** @param listener file of the configuration with another listener than the plain one, whose certificates are there */
    static BrokerProcess listening(String listener, Path configuration, Path directory)
            throws IOException, InterruptedException {
        return new BrokerProcess(configuration, directory, listener, "", List.of());
    }

    private BrokerProcess(
            Path configuration, Path directory, @Nullable String listener, String more, List<String> users)
            throws IOException, InterruptedException {
        this.directory = Files.createDirectories(directory);
        port = FreePort.now();
        Files.writeString(
                directory.resolve("mosquitto.conf"),
                listening(Files.readString(configuration.resolve("mosquitto.conf")), configuration, listener)
                        + "\nuser root\n"
                        + more);
        Files.writeString(
                directory.resolve("acl"),
                Files.readString(configuration.resolve("acl")) + "\nuser " + LOAD + "\ntopic readwrite mes/v1/#\ntopic readwrite spBv1.0/#\n");
        Files.write(
                directory.resolve("passwords"),
                Stream.concat(Stream.of(SERVER, LOAD), users.stream())
                        .map(user -> user + ":" + PASSWORD)
                        .toList());
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

    List<String> log() throws IOException {
        return Files.readAllLines(directory.resolve("log"));
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
