package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEntry;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is committed to the journal, soon after a {@link #wake} and otherwise twice a second, and passes it on: first
 * to the projections, then to the followers, so that a view which asks again on a notice finds the new state. After each
 * stretch it rests for a few times as long as it worked, so that under a flood the views take little from the intake; but
 * only until nothing is committed for a while, which is longer in a flood, whose large batches take their time.
 */
@Singleton
public class JournalTail {

    private static final Logger LOG = LoggerFactory.getLogger(JournalTail.class);
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final int REST_FOR_WORK = 6;
    private static final long LONGEST_REST_MILLIS = 5_000;
    private static final long QUIET_MILLIS = 50;
    private static final long QUIET_IN_FLOOD_MILLIS = 250;

    /** Entries that come at once only from very many terminals, or after a cut. */
    private static final int LONG_STRETCH = 200;

    private final Journal journal;
    private final Projections projections;
    private final List<JournalFollower> followers;
    private final Semaphore awake = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "journal-tail");
    private volatile boolean stopping;
    private long position;
    private boolean behind;

    JournalTail(Journal journal, Projections projections, List<JournalFollower> followers) {
        this.journal = journal;
        this.projections = projections;
        this.followers = List.copyOf(followers);
        thread.setDaemon(true);
    }

    /** Says that something was committed just now. */
    public void wake() {
        awake.release();
    }

    @EventListener
    void onStartup(StartupEvent event) {
        position = journal.lastPosition();
        thread.start();
    }

    private void run() {
        boolean flood = false;
        try {
            while (!stopping) {
                long start = System.nanoTime();
                int read = 0;
                try {
                    read = readStretch();
                } catch (RuntimeException e) {
                    LOG.error("the journal cannot be followed; trying again", e);
                }
                boolean woken = rest(System.nanoTime() - start, flood ? QUIET_IN_FLOOD_MILLIS : QUIET_MILLIS);
                flood = woken && read >= LONG_STRETCH;
                if (read < Projections.STRETCH && !woken) {
                    awake.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                }
                awake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends before its time when nothing is committed for {@code quietMillis}.
     *
     * @return whether something was committed meanwhile
     */
    private boolean rest(long workedNanos, long quietMillis) throws InterruptedException {
        long longest = TimeUnit.MILLISECONDS.toNanos(LONGEST_REST_MILLIS);
        long quiet = TimeUnit.MILLISECONDS.toNanos(quietMillis);
        long end = System.nanoTime() + Math.min(longest, REST_FOR_WORK * workedNanos);
        boolean woken = false;
        for (long left = end - System.nanoTime(); left > 0 && !stopping; left = end - System.nanoTime()) {
            if (!awake.tryAcquire(Math.min(left, quiet), TimeUnit.NANOSECONDS)) {
                return woken;
            }
            woken = true;
        }
        return woken;
    }

    /** Up to the end of the journal. */
    synchronized void readOn() {
        int read;
        do {
            read = readStretch();
        } while (read == Projections.STRETCH && !stopping);
    }

    /** @return the entries read; {@link Projections#STRETCH} while there is more */
    private synchronized int readStretch() {
        List<JournalEntry> stretch = projections.advance();
        if (!behind) {
            tell(stretch.stream().filter(entry -> entry.position() > position).toList());
        } else if (stretch.size() < Projections.STRETCH) {
            tell(journal.after(position, Projections.STRETCH));
        }
        return behind ? Projections.STRETCH : stretch.size();
    }

    /** A follower that fails hears again what it was told, with the next look. */
    private void tell(List<JournalEntry> entries) {
        behind = !entries.isEmpty();
        if (behind) {
            followers.forEach(follower -> follower.follow(entries));
            position = entries.get(entries.size() - 1).position();
            behind = entries.size() == Projections.STRETCH;
        }
    }

    /** Empties the projections and draws them again from the journal. */
    public synchronized void drawAgain() {
        projections.all().forEach(projections::startAgain);
        readOn();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        awake.release();
        thread.join(5000);
    }
}
