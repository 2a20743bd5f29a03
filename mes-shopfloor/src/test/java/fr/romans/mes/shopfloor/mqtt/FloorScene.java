package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.workorder.JobOrderState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** The application runs once for all tests of a class. */
abstract class FloorScene {

    static TestFloor floor;

    static void open(Map<String, Object> settings) {
        floor = new TestFloor(settings);
        floor.awaitLine();
    }

    @AfterAll
    static void close() {
        floor.close();
    }

    static Instant minute(int minute) {
        return MONDAY.plusSeconds(60L * minute);
    }

    /** A lot's first operation ended as the tests' stories have it, and each of their five reports was kept once. */
    static void assertToldInFull(String jobOrder) {
        assertThat(floor.jobOrder(jobOrder)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobOrderState.ENDED);
            assertThat(job.good()).isEqualTo(Pairs.of(10));
            assertThat(job.scrapped()).isEqualTo(Pairs.of(2));
            assertThat(job.endedAt()).isEqualTo(minute(40));
        });
        assertThat(floor.use(Journal.class).about(List.of(jobOrder))).hasSize(5);
    }
}
