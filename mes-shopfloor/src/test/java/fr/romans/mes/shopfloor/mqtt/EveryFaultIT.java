package fr.romans.mes.shopfloor.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One round of {@code ./mes bench faults} on each database. */
class EveryFaultIT {

    @ParameterizedTest
    @EnumSource
    @Timeout(180)
    void nothingIsLostDoubledOrDifferentWhateverHappens(IngestBench.Database database) throws Exception {
        if (!Files.isExecutable(BrokerProcess.MOSQUITTO)) {
            String message = "no " + BrokerProcess.MOSQUITTO + " here: install Debian's mosquitto to run this test";
            if (Boolean.getBoolean("mosquitto.required")) {
                fail(message);
            }
            abort(message);
        }
        var bench = new FaultsBench();
        bench.home = Path.of("..");
        bench.database = database;
        bench.seed = 7;

        assertThat(bench.call()).isZero();
        assertThat(bench.problems).isEmpty();
    }
}
