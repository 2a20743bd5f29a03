package fr.romans.mes.shopfloor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * {@code cut:FILE}: a disk that shows what a power cut could leave of its files at any moment: all that was forced, and of what was
 * changed since then any sectors.
 */
public final class CutPath extends FilePathWrapper {

    private static final int SECTOR = 512;
    private static final int ONE_IN = 40;
    private static final Map<String, CutFile> FILES = new HashMap<>();

    private static Random random = new Random();
    private static Consumer<Map<String, byte[]>> cuts = images -> {};

    /** @param each is given what is left of each file, by the ending of its name */
    static void register(Random drawn, Consumer<Map<String, byte[]>> each) {
        FILES.clear();
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
        synchronized (FILES) {
            var file = new CutFile(getBase().open(mode));
            FILES.put(getName().substring(getName().indexOf('.')), file);
            return file;
        }
    }

    private static void maybeCut() {
        if (random.nextInt(ONE_IN) == 0) {
            var images = new HashMap<String, byte[]>();
            FILES.forEach((ending, file) -> images.put(ending, file.left()));
            cuts.accept(images);
        }
    }

    /** @param sector at a position of the file; none where the file was made to end there */
    private record Change(int position, byte[] sector) {}

    private static final class CutFile extends ForwardingFile {

        private final List<Change> unforced = new ArrayList<>();
        private byte[] forced = new byte[0];

        CutFile(FileChannel file) {
            super(file);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            synchronized (FILES) {
                ByteBuffer left = from.duplicate();
                for (long at = position; left.hasRemaining(); ) {
                    byte[] sector = new byte[(int) Math.min(left.remaining(), SECTOR - at % SECTOR)];
                    left.get(sector);
                    unforced.add(new Change((int) at, sector));
                    at += sector.length;
                }
                maybeCut();
                return super.write(from, position);
            }
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            synchronized (FILES) {
                unforced.add(new Change((int) size, new byte[0]));
                maybeCut();
                return super.truncate(size);
            }
        }

        @Override
        public void force(boolean metadata) throws IOException {
            synchronized (FILES) {
                super.force(metadata);
                forced = with(unforced);
                unforced.clear();
                maybeCut();
            }
        }

        byte[] left() {
            return with(unforced.stream().filter(change -> random.nextBoolean()).toList());
        }

        private byte[] with(List<Change> changes) {
            int most = changes.stream().mapToInt(change -> change.position() + change.sector().length).max().orElse(0);
            byte[] image = Arrays.copyOf(forced, Math.max(forced.length, most));
            int size = forced.length;
            for (Change change : changes) {
                int end = change.position() + change.sector().length;
                System.arraycopy(change.sector(), 0, image, change.position(), change.sector().length);
                if (change.sector().length == 0 && end < size) {
                    Arrays.fill(image, end, size, (byte) 0);
                    size = end;
                }
                size = change.sector().length == 0 ? size : Math.max(size, end);
            }
            return Arrays.copyOf(image, size);
        }
    }
}
