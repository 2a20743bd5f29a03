package fr.romans.mes.shopfloor.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedoLogTest {

    @TempDir
    Path directory;

    /** As when a recovery, too, is cut off. */
    @Test
    void whatIsAppendedAfterARecordThatWasCutOffIsMadeAgainToo() throws IOException {
        Path log = directory.resolve("log");
        try (var whole = new RedoLog(open(log))) {
            whole.append(0, bytes("first"));
            whole.append(5, bytes("second"));
        }
        try (FileChannel cut = open(log)) {
            cut.truncate(cut.size() - 3);
        }
        try (var recovering = new RedoLog(open(log)); FileChannel file = open(directory.resolve("file"))) {
            recovering.replay(file);
            recovering.append(5, bytes("third"));
        }
        try (var again = new RedoLog(open(log)); FileChannel file = open(directory.resolve("file"))) {
            again.replay(file);
        }
        assertThat(Files.readString(directory.resolve("file"))).isEqualTo("firstthird");
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, CREATE, READ, WRITE);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }
}
