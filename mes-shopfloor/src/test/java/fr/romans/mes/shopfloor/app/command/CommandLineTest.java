package fr.romans.mes.shopfloor.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.PropertyResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest extends AtTheCommandLine {

    private static final String SITE = "../config/made-in-romans";
    private static final String SAMPLE = "../docs/order-file-sample.csv";

    private Path orders(String... rows) throws IOException {
        return Files.writeString(directory.resolve("orders.csv"), String.join("\n", rows) + "\n");
    }

    @Test
    void planFromFilesIsFeasibleAndTheFileItWritesPassesTheCheck() throws IOException {
        Path plan = directory.resolve("plan.json");
        Path book = Simulators.orderBook(Path.of(SITE), java.time.LocalDate.parse("2026-11-23"), 1, 3);
        int code = mes(
                "plan", "--site", SITE, "--orders", book.toString(), "--from", "2026-11-23", "--weeks", "1", "--seconds", "2",
                "--json", plan.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Feasible plan").contains("edd").contains("fifo").contains("atc");

        assertThat(mes("check", plan.toString())).isZero();
    }

    @Test
    void tamperedPlanIsRefusedWithTheRuleItBreaks() throws IOException {
        Path plan = directory.resolve("plan.json");
        Path book = Simulators.orderBook(Path.of(SITE), java.time.LocalDate.parse("2026-11-23"), 1, 3);
        mes("plan", "--site", SITE, "--orders", book.toString(), "--from", "2026-11-23", "--planner", "edd", "--json", plan.toString());
        String text = Files.readString(plan);
        String unit = text.substring(text.lastIndexOf("\"unit\" : \""));
        Files.writeString(plan, text.replace(unit, unit.replaceFirst("\"unit\" : \"[^\"]+\"", "\"unit\" : \"nowhere\"")));

        assertThat(mes("check", plan.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("nowhere").contains("Plan refused");
    }

    @Test
    void badRowIsNamedWithRowColumnAndReasonAndNothingIsPlanned() throws IOException {
        Path file = orders("order,line,brand,style,kind,release,due,priority,38", "X-1,1,nobody,none,SERIES,2026-11-23,2026-12-01,1,4");
        assertThat(mes("plan", "--site", SITE, "--orders", file.toString(), "--from", "2026-11-23")).isEqualTo(1);
        assertThat(out.toString()).contains("row 2").contains("brand");
        assertThat(err.toString()).contains("mend them first");
    }

    @Test
    void importTakesAFileOnceAndSaysSoTheSecondTime() throws IOException {
        Path book = Simulators.orderBook(Path.of(SITE), java.time.LocalDate.parse("2026-11-23"), 1, 3);
        String data = directory.resolve("data").toString();
        assertThat(mes("import", book.toString(), "--site", SITE, "--data", data)).isZero();
        assertThat(out.toString()).contains(" 0 known already");
        assertThat(mes("import", book.toString(), "--site", SITE, "--data", data)).isZero();
        assertThat(out.toString()).contains("0 lines taken");
    }

    @Test
    void accountOfAnUnknownBrandIsRefused() {
        String data = directory.resolve("data").toString();
        int code = mes("user", "zoe", "--role", "BRAND", "--brand", "nobody", "--password=longenough1", "--site", SITE, "--data", data);
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("nobody").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "plan", "check", "import", "user", "bench", "backup", "restore", "terminal"})
    void everyCommandExplainsItself(String command) {
        assertThat(mes(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage").contains(command);
    }

    @Test
    void wrongUsageIsExplainedWithTheWayToHelp() {
        assertThat(mes("plan", "--weeks", "two")).isEqualTo(2);
        assertThat(err.toString()).contains("--weeks").contains("mes plan --help").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--weeks", "--seeds", "--pairs-per-year"})
    void benchmarkOfNothingIsRefusedWithWhatIsPossible(String option) {
        assertThat(mes("bench", "week", "--no-rivals", option, "0")).isEqualTo(1);
        assertThat(err.toString()).contains(option + " goes from 1").contains("not 0");
    }

    @Test
    void goingOnWithoutWhoeverShouldIsRefused() {
        assertThat(mes("bench", "week", "--no-rivals", "--go-on")).isEqualTo(1);
        assertThat(err.toString()).contains("leave --no-rivals out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--mqtt-port"})
    void takenPortIsNamedWithTheWayOut(String option) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String other = option.equals("--port") ? "--mqtt-port" : "--port";
            int otherPort = free.getLocalPort();
            free.close();
            int code = mes(
                    "run", option, "" + taken.getLocalPort(), other, "" + otherPort,
                    "--site", SITE, "--data", directory.resolve("data").toString());
            assertThat(code).isEqualTo(1);
            assertThat(err.toString()).contains("" + taken.getLocalPort(), "--mqtt-port").doesNotContain("Exception");
        }
    }

    @Test
    void backupPutsTheDataBackAsTheyWere() throws IOException {
        Path book = Simulators.orderBook(Path.of(SITE), java.time.LocalDate.parse("2026-11-23"), 1, 3);
        String data = directory.resolve("data").toString();
        String elsewhere = directory.resolve("elsewhere").toString();
        String file = directory.resolve("saved.zip").toString();
        mes("import", book.toString(), "--site", SITE, "--data", data);
        assertThat(mes("backup", file, "--data", data)).as(err.toString()).isZero();
        assertThat(mes("backup", file, "--data", data)).isEqualTo(1);
        assertThat(mes("restore", file, "--site", SITE, "--data", data)).isEqualTo(1);
        assertThat(err.toString()).contains("exists already", "holds data already");

        assertThat(mes("restore", file, "--site", SITE, "--data", elsewhere)).as(err.toString()).isZero();
        assertThat(mes("import", book.toString(), "--site", SITE, "--data", elsewhere)).isZero();
        assertThat(out.toString()).contains("0 lines taken");
    }

    @Test
    void backupIsRefusedWhileTheServerRunsAndRestoreOfSomethingElse() throws IOException {
        Path data = directory.resolve("data");
        String file = directory.resolve("saved.zip").toString();
        var settings = new fr.romans.mes.shopfloor.app.Server.Settings("127.0.0.1", -1, 0, data, null);
        try (var running = fr.romans.mes.shopfloor.app.Server.withoutNetwork(
                new fr.romans.mes.core.atelier.Ateliers(java.util.List.of(SiteOptions.read(Path.of(SITE)))), settings)) {
            assertThat(mes("backup", file, "--data", data.toString())).isEqualTo(1);
        }
        assertThat(mes("restore", orders("no", "backup").toString(), "--site", SITE, "--data", directory.resolve("new").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("running server", "is no backup").doesNotContain("Exception");
    }

    @Test
    void terminalGetsASecretAndWhatItNeedsToJoin() {
        String data = directory.resolve("data").toString();
        assertThat(mes("terminal", "add", "made-in-romans/mir-coupe-1", "--host", "10.0.0.7", "--site", SITE, "--data", data))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("made-in-romans/mir-coupe-1", "-h 10.0.0.7 -p 1883", "#define MQTT_USER", "\"type\":\"mqtt-broker\"", "█");
        assertThat(mes("terminal", "remove", "made-in-romans/mir-coupe-1", "--site", SITE, "--data", data)).isZero();
        assertThat(mes("terminal", "add", "made-in-romans/nowhere", "--site", SITE, "--data", data)).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere", "made-in-romans/mir-coupe-1");
    }

    @Test
    void terminalOfAnExternalBrokerIsNamedByThePathOfItsPost() {
        assertThat(mes("terminal", "add", "made-in-romans/mir-coupe-1", "--broker", "ssl://broker.example:8883", "--site", SITE))
                .isZero();
        assertThat(out.toString()).containsPattern("mosquitto_passwd -b passwords made-in-romans/[^ /]+/[^ /]+/mir-coupe-1 [0-9a-f]{40}");
        assertThat(out.toString()).contains("--cafile", "mqtts://");
        assertThat(mes("terminal", "add", "made-in-romans/mir-coupe-1", "--broker", "http://x", "--site", SITE)).isEqualTo(1);
    }

    @Test
    void gatewayGetsASecretAndWhatItNeedsToJoin() {
        String data = directory.resolve("data").toString();
        assertThat(mes("terminal", "add-node", "gateway-1", "--host", "10.0.0.7", "--site", SITE, "--data", data))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).containsPattern("gateway-1\\s+Password +[0-9a-f]{40}").contains("tcp://10.0.0.7:1883");
        assertThat(mes("terminal", "remove-node", "gateway-1", "--site", SITE, "--data", data)).isZero();
        assertThat(mes("terminal", "add-node", "gateway-1", "--broker", "ssl://broker.example:8883", "--site", SITE)).isZero();
        assertThat(out.toString()).containsPattern("mosquitto_passwd -b passwords gateway-1 [0-9a-f]{40}");
        assertThat(mes("terminal", "add-node", "a/b", "--site", SITE, "--data", data)).isEqualTo(1);
        assertThat(err.toString()).contains("a/b");
    }

    @Test
    void wrongValueOfASettingIsNamedWithTheFix() {
        System.setProperty("mes.sparkplug.group-id", "a/b");
        try {
            assertThat(mes("run", "--port", "0", "--mqtt-port", "0", "--site", SITE, "--data", directory.toString()))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("mes.sparkplug.group-id", "one level of a topic").doesNotContain("Exception", "new @");
        } finally {
            System.clearProperty("mes.sparkplug.group-id");
        }
    }

    @Test
    void misspeltSettingIsNamedWithTheOneThatWasMeant() {
        System.setProperty("mes.mqtt.recieve-maximum", "9");
        try {
            assertThat(mes("run", "--port", "0", "--mqtt-port", "0", "--site", SITE, "--data", directory.toString()))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("mes.mqtt.recieve-maximum", "mes.mqtt.receive-maximum").doesNotContain("Exception");
        } finally {
            System.clearProperty("mes.mqtt.recieve-maximum");
        }
    }

    @Test
    void missingSiteDirectoryIsNamed() {
        assertThat(mes("plan", "--site", "nowhere", "--orders", SAMPLE, "--from", "2026-11-23")).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere").contains("le-soulier-francais");
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("cli.properties")).containsExactlyInAnyOrderElementsOf(keys("cli_en.properties"));
    }

    private static java.util.Set<String> keys(String bundle) throws IOException {
        try (var in = Texts.class.getResourceAsStream(bundle)) {
            return new PropertyResourceBundle(in).keySet();
        }
    }
}
