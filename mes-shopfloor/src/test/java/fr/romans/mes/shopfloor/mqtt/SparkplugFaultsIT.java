package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.shopfloor.app.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything between a gateway and the journal is struck, twice each; what the gateway keeps is stored, once. */
class SparkplugFaultsIT {

    private static final int REPORTS = 1500;
    private static final Path SITE = Path.of("../config/le-soulier-francais");

    private enum Blow {
        APPLICATION_KILLED,
        BROKER_KILLED,
        CABLE_CUT,
        GATEWAY_CUT_OFF
    }

    @TempDir
    Path directory;

    private static List<Map<String, Object>> script(Random random) {
        var script = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < REPORTS; i++) {
            script.add(Map.of(
                    "MES/Event", "downtime",
                    "MES/Reason", "blade",
                    "MES/Phase", i % 2 == 0 ? "begin" : "end",
                    "MES/Event Id", new UUID(random.nextLong(), random.nextLong()).toString()));
        }
        return script;
    }

    private static List<Blow> blows(Random random) {
        var blows = new ArrayList<>(List.of(Blow.values()));
        blows.addAll(List.of(Blow.values()));
        Collections.shuffle(blows, random);
        return blows;
    }

    @Test
    void whatAGatewayKeepsUntilItIsAcknowledgedIsStoredOnceThroughEveryFault() throws Exception {
        if (!Files.isExecutable(BrokerProcess.MOSQUITTO)) {
            String message = "no " + BrokerProcess.MOSQUITTO + " here: install Debian's mosquitto to run this test";
            if (Boolean.getBoolean("mosquitto.required")) {
                fail(message);
            }
            abort(message);
        }
        var random = new Random(11);
        try (var broker = new BrokerProcess(Path.of("../config/wire/mosquitto"), directory.resolve("broker"));
                var cable = new StallingProxy(broker.port());
                var application = new AppProcess(
                        SITE,
                        directory,
                        null,
                        cable.url(),
                        BrokerProcess.SERVER,
                        BrokerProcess.PASSWORD,
                        "mes.sparkplug.group-id=" + TestEdgeNode.GROUP,
                        "mes.sparkplug.rebirth-interval=500ms");
                var gateway = new StubbornGateway(broker.url(), script(random), MONDAY)) {
            for (Blow blow : blows(random)) {
                TimeUnit.MILLISECONDS.sleep(1000 + random.nextInt(2000));
                switch (blow) {
                    case APPLICATION_KILLED -> application.kill();
                    case BROKER_KILLED -> broker.kill();
                    case CABLE_CUT -> cable.cut();
                    case GATEWAY_CUT_OFF -> gateway.kill();
                }
            }
            long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
            while (!gateway.isDone() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(gateway.isDone()).as("every report is acknowledged").isTrue();
        }
        var settings = new Server.Settings("127.0.0.1", -1, 0, directory.resolve("data"), null);
        try (var server = Server.withoutNetwork(new Ateliers(List.of(AtelierReader.read(SITE))), settings)) {
            assertThat(server.use(Journal.class).about(List.of("coupe-1"))).hasSize(REPORTS);
        }
    }
}
