package fr.romans.mes.shopfloor.mqtt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What other machines of the same host took of this one, as Linux counts it ({@code steal} of {@code /proc/stat}); nothing
 * where nobody counts it.
 *
 * @param ticks that were taken, of all processors
 * @param all   ticks that passed, of all processors
 */
record Stolen(long ticks, long all) {

    private static final Path COUNTED = Path.of("/proc/stat");
    private static final int KINDS = 8;
    private static final int STEAL = 7;

    /** Since the machine started. */
    static Stolen soFar() {
        if (!Files.exists(COUNTED)) {
            return new Stolen(0, 0);
        }
        try (var lines = Files.lines(COUNTED)) {
            long[] ticks = Arrays.stream(lines.findFirst().orElseThrow().split(" +"))
                    .skip(1)
                    .limit(KINDS)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Stolen(ticks[STEAL], Arrays.stream(ticks).sum());
        } catch (IOException e) {
            throw new IllegalStateException("what others take of this machine cannot be read from " + COUNTED, e);
        }
    }

    /** The part of the machine that was taken since then, 0 to 1. */
    double partSince(Stolen then) {
        return all == then.all ? 0 : (double) (ticks - then.ticks) / (all - then.all);
    }
}
