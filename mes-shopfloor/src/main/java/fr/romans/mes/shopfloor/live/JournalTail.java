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
 * Reads what is committed to the journal, right after a {@link #wake} and otherwise twice a second, and passes it on: first
 * to the projections, then to the followers, so that a view which asks again on a notice finds the new state.
 */
@Singleton
public class JournalTail {

    private static final Logger LOG = LoggerFactory.getLogger(JournalTail.class);
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final int STRETCH = 500;

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
        try {
            while (!stopping) {
                try {
                    readOn();
                } catch (RuntimeException e) {
                    LOG.error("the journal cannot be followed; trying again", e);
                }
                awake.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                awake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Up to the end of the journal. */
    synchronized void readOn() {
        List<JournalEntry> stretch = projections.advance();
        while (!stretch.isEmpty() && !stopping) {
            if (!behind) {
                tell(stretch.stream().filter(entry -> entry.position() > position).toList());
            }
            stretch = projections.advance();
        }
        while (behind && !stopping) {
            tell(journal.after(position, STRETCH));
        }
    }

    /** A follower that fails hears again what it was told, with the next look. */
    private void tell(List<JournalEntry> entries) {
        behind = !entries.isEmpty();
        if (behind) {
            followers.forEach(follower -> follower.follow(entries));
            position = entries.get(entries.size() - 1).position();
            behind = entries.size() == STRETCH;
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
