package fr.romans.mes.shopfloor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** {@code refusing:FILE}: a disk that can be full. It takes half of the write that no longer fits. */
public final class RefusingPath extends FilePathWrapper {

    private static volatile boolean full;

    static void register() {
        FilePath.register(new RefusingPath());
    }

    static void fill(boolean isFull) {
        full = isFull;
    }

    @Override
    public String getScheme() {
        return "refusing";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new RefusingFile(getBase().open(mode));
    }

    private static final class RefusingFile extends FileBase {

        private final FileChannel file;

        RefusingFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            if (full) {
                ByteBuffer half = from.duplicate();
                half.limit(half.position() + half.remaining() / 2);
                file.write(half, position);
                throw new IOException("No space left on device");
            }
            return file.write(from, position);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            int written = write(from, file.position());
            file.position(file.position() + written);
            return written;
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
}
