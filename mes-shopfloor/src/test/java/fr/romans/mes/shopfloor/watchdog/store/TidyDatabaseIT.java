package fr.romans.mes.shopfloor.watchdog.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.unit.SiteId;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyDatabaseIT {

    private static final int COMMITS = 1500;
    private static final int REPORTS = 5;

    @TempDir
    Path directory;

    /** Keys of reports fall anywhere, so that each commit leaves some of its file in use for long; commits are written at once. */
    @Test
    void whatReportsOverwroteIsUsedAgain() throws IOException {
        long untidied = sizeAfterReports("untidied", false);
        long tidied = sizeAfterReports("tidied", true);

        assertThat(tidied).isLessThan(untidied / 2);
    }

    private long sizeAfterReports(String name, boolean isTidied) throws IOException {
        String url = "jdbc:h2:file:" + directory.resolve(name) + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0"
                + ";RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE";
        Map<String, Object> properties = Map.of(
                "datasources.default.url", url,
                "datasources.default.username", "sa",
                "datasources.default.password", "",
                "mes.mqtt.enabled", false);
        try (ApplicationContext context = ApplicationContext.builder()
                .properties(properties)
                .singletons(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new Ateliers(List.of()))
                .start()) {
            Journal journal = context.getBean(Journal.class);
            var random = new Random(1);
            for (int commit = 1; commit <= COMMITS; commit++) {
                journal.append(IntStream.range(0, REPORTS).mapToObj(report -> report(random)).toList());
                if (isTidied && commit % 100 == 0) {
                    context.getBean(TidyDatabase.class).tidy();
                }
            }
            assertThat(journal.after(0, 10)).hasSize(10);
            return Files.size(directory.resolve(name + ".mv.db"));
        }
    }

    private static JournalEvent report(Random random) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        return new JournalEvent(
                "report-" + id, new SiteId("site"), "OperationStarted", "A.1-L01-10", Instant.EPOCH, "{\"said\":\"" + id.repeat(6) + "\"}");
    }
}
