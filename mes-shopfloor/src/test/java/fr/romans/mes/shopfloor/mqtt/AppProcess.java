package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.shopfloor.app.Mes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code ./mes run} as a process of its own, which may be killed. */
final class AppProcess implements AutoCloseable {

    private final Path directory;
    private final List<String> command = new ArrayList<>();
    private Process process;

    /**
     * @param database JDBC URL, null for the embedded one in the directory
     * @param settings more of them, {@code mes.key=value}
     */
    AppProcess(
            Path site,
            Path directory,
            @Nullable String database,
            String broker,
            String user,
            String password,
            String... settings)
            throws IOException {
        this.directory = directory;
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=logback-mes.xml",
                "-Dmes.home=" + directory,
                "-Dmes.mqtt.broker=" + broker,
                "-Dmes.mqtt.username=" + user,
                "-Dmes.mqtt.password=" + password,
                "-Dmes.mqtt.silence=2s"));
        for (String setting : settings) {
            command.add("-D" + setting);
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Mes.class.getName(),
                "run",
                "--port=-1",
                "--site",
                site.toString(),
                "--data",
                directory.resolve("data").toString()));
        if (database != null) {
            command.addAll(List.of("--database", database));
        }
        process = launch();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("run.out").toFile()))
                .start();
    }

    /** kill -9, and started again at once. */
    void kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
    }

    /** From the operating system: what the heap's limit does not show. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
