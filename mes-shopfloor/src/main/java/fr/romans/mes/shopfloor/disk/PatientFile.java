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
 * H2, which does not get over a failed write, never sees one. A thread that is interrupted meanwhile gives up. Forcing is not
 * tried again: an operating system may forget what it could not force, and then say that all is well.
 */
final class PatientFile extends ForwardingFile {

    private static final Logger LOG = LoggerFactory.getLogger(PatientFile.class);
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

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        try {
            while (true) {
                try {
                    return super.write(from, position);
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
        var waiting = new Waiting(System.nanoTime(), String.valueOf(problem.getMessage()));
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
