package fr.romans.mes.simulators.random;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * One seed, and from it an independent random stream for each named entity (a week, a job order, a machine). A stream
 * depends on seed and name alone: what one entity draws, and in which order threads ask, never moves another's numbers.
 * So two runs that differ in one rule still meet the same days.
 */
public final class RandomStreams {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long seed;

    public RandomStreams(long seed) {
        this.seed = seed;
    }

    /** @param name what draws, such as {@code "terminal/FM-2026-014.1-L01-10"} */
    public UniformRandomProvider of(String name) {
        return RandomSource.XO_SHI_RO_256_PP.create(new long[] {seed, hash(name)});
    }

    /** FNV-1a: unlike {@code String.hashCode} it has 64 bits, so that thousands of names do not meet. */
    private static long hash(String name) {
        long hash = FNV_OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
