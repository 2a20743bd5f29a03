package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Starts the simulators as processes of their own: they are outsiders, and nothing here compiles against them. */
final class Simulators {

    private static final String MAIN = "fr.romans.mes.simulators.Simulators";
    private static final String PASSWORD = "MES_TERMINAL_PASSWORD";

    private Simulators() {}

    /** @return a new order file */
    static Path orderBook(Path site, LocalDate from, int weeks, long seed) {
        try {
            Path file = Files.createTempFile("mes-orders-", ".csv");
            Process process = new ProcessBuilder(command(
                            "orderbook",
                            "--site", site.toString(),
                            "--from", from.toString(),
                            "--weeks", Integer.toString(weeks),
                            "--seed", Long.toString(seed),
                            "--out", file.toString()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the order book could not be made: " + said);
            }
            return file;
        } catch (IOException e) {
            throw new IllegalStateException("the order book generator could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the order book was made", e);
        }
    }

    static Process terminals(
            Atelier atelier, Path directory, int mqttPort, TerminalAccess.Credential credential, long seed) {
        var builder = new ProcessBuilder(command(
                "terminals",
                "--mqtt", "tcp://127.0.0.1:" + mqttPort,
                "--user", credential.username(),
                "--password-env", PASSWORD,
                "--site", atelier.id().value(),
                "--config", directory.toString(),
                "--seed", Long.toString(seed),
                "--while-process", Long.toString(ProcessHandle.current().pid())));
        builder.environment().put(PASSWORD, credential.secret());
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(Files.createTempFile("mes-terminals-", ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("the simulated terminals could not be started", e);
        }
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dlogback.configurationFile=logback-mes.xml",
                "-Dmes.home=" + SiteOptions.home(),
                "-cp",
                classPath(),
                MAIN));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classPath() {
        return System.getProperty("java.class.path", "." + File.pathSeparator);
    }
}
