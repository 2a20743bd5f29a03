package fr.romans.mes.simulators.year.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.romans.mes.simulators.UnusableInput;
import fr.romans.mes.simulators.year.SteppedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The real server as a process of its own, with data of its own; its clock is moved through the pipe to it. It stops when
 * the pipe closes, whatever becomes of this process.
 */
public final class ServerProcess implements SteppedServer {

    private static final String MAIN = "fr.romans.mes.shopfloor.app.Mes";
    private static final long GOODBYE_SECONDS = 20;
    private static final int LAST_WORDS = 3;

    /**
     * @param site      configuration directory
     * @param directory of the data and of the log that the server writes
     * @param planner   OPTIMISED, EDD, FIFO or ATC
     */
    public record Settings(Path site, Path directory, Instant start, String planner) {}

    private final ObjectMapper mapper = new ObjectMapper();
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final Path log;
    private final Welcome welcome;

    public ServerProcess(Settings settings) {
        this.log = settings.directory().resolve("server.log");
        try {
            Files.createDirectories(settings.directory());
            process = new ProcessBuilder(command(settings))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the server could not be started", e);
        }
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        JsonNode told = answer();
        welcome = new Welcome(
                told.path("site").asText(),
                told.path("http").asText(),
                told.path("mqtt").asText(),
                told.path("manager").asText(),
                told.path("managerPassword").asText(),
                told.path("terminals").asText(),
                told.path("terminalsPassword").asText());
    }

    private static List<String> command(Settings settings) throws IOException {
        String classPath = System.getProperty("java.class.path", ".");
        if (ServerProcess.class.getClassLoader().getResource(MAIN.replace('.', '/') + ".class") == null) {
            throw new UnusableInput("le serveur n'est pas là : lancez ./mes simulate / the server is not there: run ./mes simulate");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx2g", "-XX:+UseParallelGC"));
        if (Runtime.version().feature() >= 24) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.addAll(List.of("-Dlogback.configurationFile=logback-mes.xml", "-cp", classPath, MAIN, "stepped"));
        command.addAll(List.of(
                "--site", settings.site().toString(),
                "--start", settings.start().toString(),
                "--planner", settings.planner(),
                "--data", settings.directory().resolve("data").toString()));
        // Both at once: a port given back is free again, and would be found twice.
        try (var pages = freeSocket();
                var mqtt = freeSocket()) {
            command.addAll(List.of(
                    "--port", Integer.toString(pages.getLocalPort()), "--mqtt-port", Integer.toString(mqtt.getLocalPort())));
        }
        return command;
    }

    private static ServerSocket freeSocket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @Override
    public Welcome welcome() {
        return welcome;
    }

    @Override
    public void advance(Instant to) {
        ask("advance " + to);
    }

    @Override
    public long tell() {
        return ask("tell").path("lists").asLong();
    }

    @Override
    public Count count() {
        JsonNode told = ask("count");
        return new Count(
                told.path("reports").asLong(), told.path("waiting").asLong(), told.path("quarantined").asLong());
    }

    private synchronized JsonNode ask(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
        } catch (IOException e) {
            throw gone(e);
        }
        return answer();
    }

    private JsonNode answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw gone(null);
            }
            return mapper.readTree(line);
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private IllegalStateException gone(@Nullable IOException cause) {
        return new IllegalStateException(
                "le serveur s'est arrêté ; voyez / the server has stopped; see: " + log.toAbsolutePath() + lastWords(), cause);
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
