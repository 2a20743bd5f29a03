package fr.romans.mes.shopfloor.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDiskTest {

    @Test
    void onlyTheEmbeddedDatabaseInAFileHasADiskOfOurs(@TempDir Path directory) {
        long free = directory.toFile().getUsableSpace() / 1_000_000;

        assertThat(new DataDisk("jdbc:h2:safe:" + directory.resolve("mes") + ";WRITE_DELAY=0").free().orElseThrow())
                .isBetween(free - 2_000, free + 2_000);
        assertThat(new DataDisk("jdbc:h2:mem:mes;DB_CLOSE_DELAY=-1").free()).isEmpty();
        assertThat(new DataDisk("jdbc:postgresql://db/mes").free()).isEmpty();
    }
}
