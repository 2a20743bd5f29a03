package fr.romans.mes.shopfloor.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down: after some failures in a row a name, or an address, waits, twice as long after each further one.
 * Kept in memory and bounded; a restart forgives.
 */
@Singleton
final class FailedSignIns {

    /** Half-forgotten passwords are common, so a name may fail a few times before it waits. */
    private static final int FREE_FAILURES_OF_A_NAME = 5;

    /** Many people may share the address of a workshop. */
    private static final int FREE_FAILURES_OF_AN_ADDRESS = 20;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_KEPT = 10_000;

    private record Failures(int count, Instant until) {}

    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** How long name and address must still wait; zero when they may try. */
    synchronized Duration waitOf(String name, String address, Instant now) {
        Duration ofName = left(failures.get("name " + name), now);
        Duration ofAddress = left(failures.get("address " + address), now);
        return ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
    }

    synchronized void failed(String name, String address, Instant now) {
        count("name " + name, FREE_FAILURES_OF_A_NAME, now);
        count("address " + address, FREE_FAILURES_OF_AN_ADDRESS, now);
    }

    /** The address keeps its failures: one good password must not buy guesses at others. */
    synchronized void succeeded(String name) {
        failures.remove("name " + name);
    }

    private void count(String who, int free, Instant now) {
        Failures before = failures.get(who);
        int count = before == null ? 1 : before.count() + 1;
        Duration wait = count < free
                ? Duration.ZERO
                : FIRST_WAIT.multipliedBy(1L << Math.min(MOST_DOUBLINGS, count - free));
        failures.put(who, new Failures(count, now.plus(wait)));
    }

    private static Duration left(@Nullable Failures failures, Instant now) {
        return failures == null || !failures.until().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, failures.until());
    }
}
