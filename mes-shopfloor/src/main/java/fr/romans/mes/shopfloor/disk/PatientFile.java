package fr.romans.mes.shopfloor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in which a write that fails is tried again until it succeeds: on a full disk a commit lasts until there is room, and
 * H2, which does not get over a failed write, never sees one. What is written is forced to the disk, so it outlives a power cut.
 * A thread that is interrupted meanwhile gives up.
 */
final class PatientFile extends ForwardingFile {

    private static final Logger LOG = LoggerFactory.getLogger(PatientFile.class);
    /** Of H2's file, in bytes. */
    private static final int BLOCK = 4096;

    private static final long PAUSE_MILLIS = 100;
    private static final Map<PatientFile, Waiting> WAITING = new ConcurrentHashMap<>();

    private final String path;

    PatientFile(String path, FileChannel file) {
        super(file);
        this.path = path;
    }

    static Optional<Waiting> waiting() {
        return WAITING.values().stream().findAny();
    }

    /**
     * The last block goes to the disk after all others: H2 takes a chunk of its file for whole when its first and its last block are
     * there. Forcing is not tried again: an operating system may forget what it could not force, and then say that all is well.
     */
    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        int start = from.position();
        int end = from.limit();
        from.limit(Math.max(start, end - BLOCK));
        writeForced(from, position);
        from.limit(end);
        writeForced(from, position + from.position() - start);
        return from.position() - start;
    }

    private void writeForced(ByteBuffer from, long position) throws IOException {
        int start = from.position();
        while (from.hasRemaining()) {
            writePatiently(from, position + from.position() - start);
        }
        force(false);
    }

    private void writePatiently(ByteBuffer from, long position) throws IOException {
        try {
            while (true) {
                try {
                    super.write(from, position);
                    return;
                } catch (ClosedChannelException closed) {
                    throw closed;
                } catch (IOException problem) {
                    waitBecauseOf(problem);
                }
            }
        } finally {
            Waiting over = WAITING.remove(this);
            if (over != null) {
                LOG.warn("{} is written again, after {} s", path, over.lasting().toSeconds());
            }
        }
    }

    private void waitBecauseOf(IOException problem) {
        var waiting = new Waiting(path, System.nanoTime(), String.valueOf(problem.getMessage()));
        if (WAITING.putIfAbsent(this, waiting) == null) {
            LOG.error("{} cannot be written: {}. What is to be stored waits until it can; make room on the disk", path, waiting.reason());
        }
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt(); // the next attempt closes the channel
        }
    }
}
