package fr.romans.mes.shopfloor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
        return new ForwardingFile(getBase().open(mode)) {
            @Override
            public int write(ByteBuffer from, long position) throws IOException {
                if (!full) {
                    return super.write(from, position);
                }
                ByteBuffer half = from.duplicate();
                half.limit(half.position() + half.remaining() / 2);
                super.write(half, position);
                throw new IOException("No space left on device");
            }
        };
    }
}
