package fr.romans.mes.shopfloor.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientPathTest {

    private static final int WRITERS = 3;

    @TempDir
    Path directory;

    @AfterEach
    void makeRoom() {
        RefusingPath.fill(false);
    }

    /** The file is copied while the database is open, as a killed process would leave it. */
    @Test
    void whatWasCommittedBesideAFullDiskIsInTheFile() throws Exception {
        RefusingPath.register();
        var writers = new TestWriters("refusing:", directory.resolve("mes"));
        try (Connection keep = writers.open()) {
            List<Future<Void>> work = start(writers);
            for (int time = 0; time < 5; time++) {
                RefusingPath.fill(true);
                TimeUnit.MILLISECONDS.sleep(150);
                RefusingPath.fill(false);
                TimeUnit.MILLISECONDS.sleep(50);
            }
            await(work);
            Files.copy(directory.resolve("mes.mv.db"), directory.resolve("killed.mv.db"));
        }
        assertThat(writers.committed()).hasSize(WRITERS * TestWriters.COMMITS);
        assertThat(storedIn("killed")).isEqualTo(writers.committed());
    }

    @Test
    void aFullDiskIsKnownWhileItLastsAndKeepsNobodyFromReading() throws Exception {
        RefusingPath.register();
        var writers = new TestWriters("refusing:", directory.resolve("mes"));
        try (Connection reader = writers.open()) {
            assertThat(PatientPath.waiting()).isEmpty();
            RefusingPath.fill(true);
            Future<Void> work = writers.start(0);
            while (PatientPath.waiting().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(PatientPath.waiting().orElseThrow().reason()).isEqualTo("No space left on device");
            assertThat(writers.committed()).isEmpty();
            assertThat(TestWriters.stored(reader)).as("shown before it is written").hasSizeLessThanOrEqualTo(1);

            RefusingPath.fill(false);
            work.get();
            assertThat(PatientPath.waiting()).isEmpty();
            assertThat(TestWriters.stored(reader)).hasSize(TestWriters.COMMITS);
        }
    }

    private record Cut(String name, Set<Integer> committed) {}

    @Test
    void whatWasCommittedBeforeAPowerCutIsInTheFile() throws Exception {
        var writers = new TestWriters("cut:", directory.resolve("mes"));
        List<Cut> cuts = new ArrayList<>();
        CutPath.register(new Random(Long.getLong("cutseed", 1)), image -> cuts.add(save("cut" + cuts.size(), image, writers.committed())));
        try (Connection keep = writers.open()) {
            await(start(writers));
        }
        assertThat(cuts).hasSizeGreaterThan(50);
        for (Cut cut : cuts) {
            if (!cut.committed().isEmpty()) {
                assertThat(storedIn(cut.name())).as(cut.name()).containsAll(cut.committed());
            }
        }
    }

    private Cut save(String name, byte[] image, Set<Integer> committed) {
        try {
            Files.write(directory.resolve(name + ".mv.db"), image);
            return new Cut(name, committed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Future<Void>> start(TestWriters writers) {
        return IntStream.range(0, WRITERS).mapToObj(writers::start).toList();
    }

    private static void await(List<Future<Void>> work) throws Exception {
        for (Future<Void> writer : work) {
            writer.get(60, TimeUnit.SECONDS);
        }
    }

    private Set<Integer> storedIn(String name) throws Exception {
        try (Connection connection = new TestWriters("", directory.resolve(name)).open()) {
            return TestWriters.stored(connection);
        }
    }
}
