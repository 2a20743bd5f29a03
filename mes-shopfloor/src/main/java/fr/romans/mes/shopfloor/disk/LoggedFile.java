package fr.romans.mes.shopfloor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

/** A file whose changes are in a log on the disk before they are made: after a power cut each of them is there whole, in their order. */
final class LoggedFile extends ForwardingFile {

    private final RedoLog log;
    private boolean isOurs;

    LoggedFile(FileChannel file, RedoLog log) {
        super(file);
        this.log = log;
    }

    /** Whose the file is, who may bring it up to date. */
    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        FileLock lock = super.tryLock(position, size, shared);
        if (lock != null) {
            isOurs = true;
            log.replay(file);
        }
        return lock;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        makeRoom();
        log.append(position, from.duplicate());
        return super.write(from, position);
    }

    @Override
    public synchronized FileChannel truncate(long size) throws IOException {
        makeRoom();
        log.appendEnd(size);
        return super.truncate(size);
    }

    private void makeRoom() throws IOException {
        if (log.isFull()) {
            super.force(false);
            log.restart();
        }
    }

    /** The log has it already. */
    @Override
    public void force(boolean metadata) {}

    /** Who did not get the file, as it is another's, leaves the other's log alone. */
    @Override
    protected void implCloseChannel() throws IOException {
        if (isOurs) {
            super.force(true);
            log.clear();
        }
        log.close();
        super.implCloseChannel();
    }
}
