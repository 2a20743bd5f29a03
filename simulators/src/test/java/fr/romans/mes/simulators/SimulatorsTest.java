package fr.romans.mes.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulatorsTest {

    private final StringWriter told = new StringWriter();

    @Test
    void anOrderBookIsWrittenAndSummedUp(@TempDir Path directory) {
        Path out = directory.resolve("new/orders.csv");
        assertThat(run("orderbook", "--site", "../config/made-in-romans", "--from", "2027-01-04", "--out", out.toString()))
                .isZero();
        assertThat(out).isNotEmptyFile();
        assertThat(told.toString()).contains(out.toString());
    }

    @Test
    void mistakesAreToldInOneSentenceWithoutAStackTrace(@TempDir Path directory) {
        assertThat(run("orderbook", "--site", directory.toString(), "--from", "2027-01-04", "--out", "x.csv")).isEqualTo(2);
        assertThat(run("orderbook", "--site", directory.toString(), "--from", "4/1/27", "--out", "x.csv")).isEqualTo(2);
        assertThat(run("orderbook", "--weeks", "0", "--site", ".", "--from", "2027-01-04", "--out", "x.csv")).isEqualTo(2);
        assertThat(told.toString()).contains("products.yaml", "4/1/27", "--weeks").doesNotContain("\tat ", "Exception");
        assertThat(Files.exists(Path.of("x.csv"))).isFalse();
    }

    @Test
    void aYearThatCannotBeSimulatedIsRefusedBeforeAServerStarts(@TempDir Path directory) {
        String site = "../config/le-soulier-francais";
        String work = directory.resolve("work").toString();
        assertThat(run("simulate", "--work", work)).isEqualTo(2);
        assertThat(run("simulate", "--site", site, "--people", "3", "--work", work)).isEqualTo(2);
        assertThat(run("simulate", "--site", site, "--work", work)).as("no server on this class path").isEqualTo(2);
        assertThat(run("simulate", "report", site + "/site.yaml", "--html", work)).isEqualTo(2);
        assertThat(told.toString()).contains("--site", "--people 3", "./mes simulate", "site.yaml").doesNotContain("\tat ");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : Simulators.commandLine().getSubcommands().keySet()) {
            assertThat(run(command, "--help")).as(command).isZero();
        }
    }

    @Test
    @Timeout(20)
    void terminalsEndWithTheProcessThatTheyWorkFor() throws Exception {
        Process server = new ProcessBuilder("sleep", "60").start();
        var terminals = CompletableFuture.supplyAsync(() -> run(
                "terminals", "--mqtt", "tcp://127.0.0.1:9", "--site", "none", "--while-process", "" + server.pid()));
        server.destroyForcibly();

        assertThat(terminals.get()).isZero();
    }

    private int run(String... args) {
        CommandLine commandLine = Simulators.commandLine();
        commandLine.setOut(new PrintWriter(told, true));
        commandLine.setErr(new PrintWriter(told, true));
        return commandLine.execute(args);
    }
}
