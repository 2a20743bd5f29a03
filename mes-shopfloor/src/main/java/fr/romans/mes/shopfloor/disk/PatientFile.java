package fr.romans.mes.shopfloor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.h2.store.fs.FileBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in which a write that fails is tried again until it succeeds: on a full disk a commit lasts until there is room, and
 * H2, which does not get over a failed write, never sees one. A thread that is interrupted meanwhile gives up.
 */
final class PatientFile extends FileBase {

    private static final Logger LOG = LoggerFactory.getLogger(PatientFile.class);
    private static final long PAUSE_MILLIS = 100;
    private static final Map<PatientFile, Waiting> WAITING = new ConcurrentHashMap<>();

    private final String path;
    private final FileChannel file;

    PatientFile(String path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    static Optional<Waiting> waiting() {
        return WAITING.values().stream().findAny();
    }

    private interface Write {
        int attempt() throws IOException;
    }

    private int patiently(Write write) throws IOException {
        try {
            while (true) {
                try {
                    return write.attempt();
                } catch (ClosedChannelException closed) {
                    throw closed;
                } catch (IOException problem) {
                    waitBecauseOf(problem);
                }
            }
        } finally {
            Waiting over = WAITING.remove(this);
            if (over != null) {
                LOG.info("{} is written again, after {} s", path, over.lasting().toSeconds());
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

    @Override
    public int write(ByteBuffer from) throws IOException {
        return patiently(() -> file.write(from));
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        return patiently(() -> file.write(from, position));
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return file.read(into);
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        return file.read(into, position);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    /** Not tried again: an operating system may forget what it could not force, and then say that all is well. */
    @Override
    public void force(boolean metadata) throws IOException {
        file.force(metadata);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
