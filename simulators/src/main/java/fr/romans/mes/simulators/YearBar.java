package fr.romans.mes.simulators;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** How far a simulated year is, and how long it will still take, on one line that is written over. */
final class YearBar implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 500_000_000L;

    private final PrintWriter out;
    private final Instant begin;
    private final Instant start;
    private final Instant end;
    private final long startNanos = System.nanoTime();
    private final boolean isSeen = System.console() != null;
    private long shownNanos;

    /** @param start where this run took up, after the begin when it goes on with an earlier one */
    YearBar(PrintWriter out, Instant begin, Instant start, Instant end) {
        this.out = out;
        this.begin = begin;
        this.start = start;
        this.end = end;
    }

    void reached(Instant now) {
        long nanos = System.nanoTime();
        if (!isSeen || nanos - shownNanos < EVERY_NANOS) {
            return;
        }
        shownNanos = nanos;
        double share = share(begin, now);
        double run = share(start, now);
        long left = run <= 0 ? 0 : Math.round((nanos - startNanos) / 1e9 * (1 - run) / run);
        int full = (int) Math.round(share * WIDTH);
        out.printf("\r[%s%s] %3.0f %%  %s  %d:%02d ", "#".repeat(full), "-".repeat(WIDTH - full), 100 * share,
                now.toString().substring(0, 10), left / 60, left % 60);
        out.flush();
    }

    private double share(Instant from, Instant now) {
        return (double) Duration.between(from, now).toSeconds() / Math.max(1, Duration.between(from, end).toSeconds());
    }

    @Override
    public void close() {
        if (isSeen) {
            out.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            out.flush();
        }
    }
}
