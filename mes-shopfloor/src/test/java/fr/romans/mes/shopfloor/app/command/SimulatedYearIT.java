package fr.romans.mes.shopfloor.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week of the lock-step simulation through the real server: whole, with a crash in its middle, and twice. */
class SimulatedYearIT {

    /** Some 15 s are needed; a busy machine gets more. */
    private static final int PATIENCE_SECONDS = 240;
    private static final Path SITE = Path.of("../config/made-in-romans");

    @TempDir
    Path directory;

    @Test
    void aWeekThatCrashedAndWentOnEndsAsTheWeekThatDidNot() throws Exception {
        Path whole = directory.resolve("whole");
        assertThat(simulate(whole, "EDD").waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        JsonNode expected = result(whole);
        assertThat(expected.path("pairsMade").asInt()).isPositive();
        JsonNode checks = expected.path("checks");
        assertThat(checks.path("isEveryEventStoredOnce").asBoolean()).isTrue();
        assertThat(checks.path("isConserved").asBoolean()).isTrue();
        assertThat(checks.path("reportsInJournal").asLong()).isEqualTo(expected.at("/traffic/sent").asLong()).isPositive();

        Path broken = directory.resolve("broken");
        Process crashing = simulate(broken, "EDD");
        awaitWindows(crashing, broken.resolve("floor.jsonl"), 15);
        crashing.destroyForcibly().waitFor();
        assertThat(broken.resolve("result.json")).doesNotExist();

        assertThat(simulate(broken, "EDD").waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(withoutTraffic(result(broken))).isEqualTo(withoutTraffic(expected));
        assertThat(result(broken).at("/traffic/sent")).isEqualTo(expected.at("/traffic/sent"));
    }

    @Test
    void theSameSeedGivesTheSameWeekTwiceThoughTheOptimiserPlansIt() throws Exception {
        Path one = directory.resolve("one");
        Path other = directory.resolve("other");
        assertThat(simulate(one, "OPTIMISED").waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(simulate(other, "OPTIMISED").waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        assertThat(windows(other)).isNotEmpty().isEqualTo(windows(one));
        assertThat(withoutTraffic(result(other))).isEqualTo(withoutTraffic(result(one)));
        assertThat(result(other).at("/traffic/changes")).isEqualTo(result(one).at("/traffic/changes"));
    }

    /** Every task that was begun: which, by whom, and when. */
    private static List<String> windows(Path work) throws IOException {
        try (Stream<String> lines = Files.lines(work.resolve("floor.jsonl"))) {
            return lines.filter(line -> line.contains("\"window\"")).toList();
        }
    }

    private Process simulate(Path work, String planner) throws IOException {
        Files.createDirectories(work);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlogback.configurationFile=logback-mes.xml",
                        "-cp", System.getProperty("java.class.path"),
                        "fr.romans.mes.simulators.Simulators", "simulate",
                        "--site", SITE.toString(),
                        "--pairs-per-year", "6000",
                        "--weeks", "1",
                        "--warm-up-weeks", "0",
                        "--window-minutes", "30",
                        "--planner", planner,
                        "--planning-steps", "5000",
                        "--work", work.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("told.txt").toFile())
                .start();
    }

    private static void awaitWindows(Process running, Path log, int windows) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(log) || lines(log) < windows) {
            assertThat(System.nanoTime()).as("windows in time").isLessThan(patience);
            assertThat(running.waitFor(50, TimeUnit.MILLISECONDS)).as("it ended before it could crash").isFalse();
        }
    }

    private static long lines(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.count();
        }
    }

    private static JsonNode result(Path work) throws IOException {
        Path file = work.resolve("result.json");
        assertThat(file).as(Files.readString(work.resolve("told.txt"))).exists();
        return new ObjectMapper().readTree(Files.readString(file));
    }

    /** How often events were sent again, and how long plans took, is the machine's affair. */
    private static JsonNode withoutTraffic(JsonNode result) {
        return ((ObjectNode) result.deepCopy()).without(List.of("traffic"));
    }
}
