package fr.romans.mes.shopfloor.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a file, each on the disk when the method returns. A record is its number, position, length and check sum, and the
 * bytes. The log starts over at its beginning once the file itself is on the disk; what is left of an earlier pass is told by its number.
 */
final class RedoLog implements Closeable {

    private static final int FULL = 16 << 20;
    private static final int HEADER = 3 * Long.BYTES + Integer.BYTES;

    /** As a length: the file ends at the position. */
    private static final int END = -1;

    private final FileChannel log;
    private long number;
    private long at;

    RedoLog(FileChannel log) {
        this.log = log;
    }

    boolean isFull() {
        return at > FULL;
    }

    void restart() {
        at = 0;
    }

    void append(long position, ByteBuffer bytes) throws IOException {
        append(position, bytes.remaining(), bytes);
    }

    void appendEnd(long size) throws IOException {
        append(size, END, ByteBuffer.allocate(0));
    }

    private void append(long position, int length, ByteBuffer bytes) throws IOException {
        number++;
        ByteBuffer record = ByteBuffer.allocate(HEADER + bytes.remaining());
        record.putLong(number).putLong(position).putInt(length);
        record.putLong(sum(number, position, length, bytes)).put(bytes).flip();
        while (record.hasRemaining()) {
            at += log.write(record, at);
        }
        log.force(false);
    }

    private static long sum(long number, long position, int length, ByteBuffer bytes) {
        var sum = new CRC32C();
        sum.update(ByteBuffer.allocate(HEADER).putLong(number).putLong(position).putInt(length).flip());
        sum.update(bytes.duplicate());
        return sum.getValue();
    }

    /** Makes all changes of the log in a file, and has them on the disk. */
    void replay(FileChannel file) throws IOException {
        for (Record record = read(); record != null; record = read()) {
            if (record.length == END) {
                file.truncate(record.position);
            }
            for (long to = record.position; record.bytes.hasRemaining(); ) {
                to += file.write(record.bytes, to);
            }
        }
        file.force(true);
    }

    private record Record(long position, int length, ByteBuffer bytes) {}

    /**
     * Goes past the next record, and nothing else.
     *
     * @return null where the log ends, goes on with an earlier pass, or was being written
     */
    private @Nullable Record read() throws IOException {
        ByteBuffer header = read(at, HEADER);
        if (header == null) {
            return null;
        }
        long numbered = header.getLong();
        long position = header.getLong();
        int length = header.getInt();
        long sum = header.getLong();
        boolean isNext = number == 0 || numbered == number + 1;
        ByteBuffer bytes = isNext && length >= END ? read(at + HEADER, Math.max(0, length)) : null;
        if (bytes == null || sum != sum(numbered, position, length, bytes)) {
            return null;
        }
        number = numbered;
        at += HEADER + bytes.remaining();
        return new Record(position, length, bytes);
    }

    private @Nullable ByteBuffer read(long from, int length) throws IOException {
        if (from + length > log.size()) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            log.read(bytes, from + bytes.position());
        }
        return bytes.flip();
    }

    /** Nothing is left to be done again. */
    void clear() throws IOException {
        log.truncate(0);
        log.force(true);
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
