package fr.romans.mes.shopfloor.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SafePathTest {

    private static final int WRITERS = 3;

    @TempDir
    Path directory;

    @AfterEach
    void makeRoom() {
        RefusingPath.fill(false);
    }

    /** The files are copied while the database is open, as a killed process would leave it. */
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
            Files.copy(directory.resolve("mes.mv.db.redo"), directory.resolve("killed.mv.db.redo"));
        }
        assertThat(writers.committed()).hasSize(WRITERS * TestWriters.COMMITS);
        assertThat(storedIn("killed")).isEqualTo(writers.committed());
    }

    @Test
    void aFullDiskIsKnownWhileItLastsAndKeepsNobodyFromReading() throws Exception {
        RefusingPath.register();
        var writers = new TestWriters("refusing:", directory.resolve("mes"));
        try (Connection reader = writers.open()) {
            assertThat(SafePath.waiting()).isEmpty();
            RefusingPath.fill(true);
            Future<Void> work = writers.start(0);
            while (SafePath.waiting().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(SafePath.waiting().orElseThrow().reason()).isEqualTo("No space left on device");
            assertThat(writers.committed()).isEmpty();
            assertThat(TestWriters.stored(reader)).as("shown before it is written").hasSizeLessThanOrEqualTo(1);

            RefusingPath.fill(false);
            work.get();
            assertThat(SafePath.waiting()).isEmpty();
            assertThat(TestWriters.stored(reader)).hasSize(TestWriters.COMMITS);
        }
    }

    private record Cut(String name, Set<Integer> committed) {}

    @Test
    void whatWasCommittedBeforeAPowerCutIsInTheFile() throws Exception {
        var writers = new TestWriters("cut:", directory.resolve("mes"));
        List<Cut> cuts = new ArrayList<>();
        CutPath.register(new Random(1), images -> cuts.add(save("cut" + cuts.size(), images, writers.committed())));
        try (Connection keep = writers.open()) {
            await(start(writers));
        }
        assertThat(cuts.size()).isGreaterThan(20);
        for (Cut cut : cuts) {
            if (!cut.committed().isEmpty()) {
                assertThat(storedIn(cut.name())).as(cut.name()).containsAll(cut.committed());
            }
        }
    }

    /** @param images by the ending of the file */
    private Cut save(String name, Map<String, byte[]> images, Set<Integer> committed) {
        try {
            for (Map.Entry<String, byte[]> image : images.entrySet()) {
                Files.write(directory.resolve(name + image.getKey()), image.getValue());
            }
            return new Cut(name, committed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As when a command is given for data that a server has open. */
    @Test
    void whoDoesNotGetTheFileLeavesTheLogOfWhoHasIt() throws Exception {
        Path log = directory.resolve("mes.mv.db.redo");
        var writers = new TestWriters("", directory.resolve("mes"));
        try (Connection keep = writers.open()) {
            writers.start(0).get();
            long size = Files.size(log);
            assertThat(size).isPositive();

            Path database = directory.resolve("mes.mv.db");
            FileChannel second = FilePath.get("safe:" + database).open("rw");
            assertThatThrownBy(() -> second.tryLock(0, Long.MAX_VALUE, false)).isInstanceOf(OverlappingFileLockException.class);
            second.close();
            SafePath.settle(database);
            assertThat(Files.size(log)).isEqualTo(size);
        }
        assertThat(log).as("after the database was closed").isEmptyFile();
    }

    @Test
    void aBackupAfterACrashHoldsWhatTheLogHas() throws Exception {
        Path crashed = Files.createDirectory(directory.resolve("crashed"));
        var writers = new TestWriters("", directory.resolve("mes"));
        try (Connection keep = writers.open()) {
            Files.copy(directory.resolve("mes.mv.db"), crashed.resolve("mes.mv.db"));
            writers.start(0).get();
            Files.copy(directory.resolve("mes.mv.db.redo"), crashed.resolve("mes.mv.db.redo"));
        }
        SafePath.settle(crashed.resolve("mes.mv.db"));
        Files.copy(crashed.resolve("mes.mv.db"), directory.resolve("backup.mv.db"));
        assertThat(storedIn("backup")).isEqualTo(writers.committed());
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
