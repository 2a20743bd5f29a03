package fr.romans.mes.shopfloor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * {@code cut:FILE}: a disk that shows what a power cut could leave at any moment: all that was forced, and of what was written
 * since then any sectors.
 */
public final class CutPath extends FilePathWrapper {

    private static final int SECTOR = 512;
    private static final int ONE_IN = 40;

    private static Random random = new Random();
    private static Consumer<byte[]> cuts = image -> {};

    static void register(Random drawn, Consumer<byte[]> each) {
        random = drawn;
        cuts = each;
        FilePath.register(new CutPath());
    }

    @Override
    public String getScheme() {
        return "cut";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new CutFile(getBase().open(mode));
    }

    private record Change(long position, byte[] sector) {}

    private static final class CutFile extends ForwardingFile {

        private final List<Change> unforced = new ArrayList<>();
        private byte[] forced = new byte[0];

        CutFile(FileChannel file) {
            super(file);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            ByteBuffer left = from.duplicate();
            for (long at = position; left.hasRemaining(); ) {
                byte[] sector = new byte[(int) Math.min(left.remaining(), SECTOR - at % SECTOR)];
                left.get(sector);
                unforced.add(new Change(at, sector));
                at += sector.length;
            }
            int written = super.write(from, position);
            maybeCut();
            return written;
        }

        @Override
        public synchronized void force(boolean metadata) throws IOException {
            super.force(metadata);
            forced = with(unforced);
            unforced.clear();
            maybeCut();
        }

        private void maybeCut() {
            if (random.nextInt(ONE_IN) == 0) {
                cuts.accept(with(unforced.stream().filter(change -> random.nextBoolean()).toList()));
            }
        }

        private byte[] with(List<Change> changes) {
            int size = changes.stream().mapToInt(change -> (int) change.position() + change.sector().length).max().orElse(0);
            byte[] image = Arrays.copyOf(forced, Math.max(forced.length, size));
            changes.forEach(change -> System.arraycopy(change.sector(), 0, image, (int) change.position(), change.sector().length));
            return image;
        }
    }
}
