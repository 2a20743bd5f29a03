package fr.romans.mes.shopfloor.page;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.WorkOrders;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Tells open pages that something changed, never what: each fetches its part again, with its own rights. The first event after
 * every connection makes a page fetch everything, so nothing is missed while it was away.
 */
@Singleton
public class LiveChanges {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration CLOCK_EVERY = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 500;

    private record Change(SiteId site, @Nullable BrandId brand) {}

    private final Journal journal;
    private final WorkOrders workOrders;
    private final Clock clock;
    private final Flux<List<Change>> changes;
    private long position = -1;

    LiveChanges(
            Journal journal,
            WorkOrders workOrders,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.journal = journal;
        this.workOrders = workOrders;
        this.clock = clock;
        Scheduler scheduler = Schedulers.fromExecutorService(executor);
        this.changes = Flux.interval(LOOK_EVERY, LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> Flux.defer(() -> Flux.just(news())).subscribeOn(scheduler), 1)
                .filter(news -> !news.isEmpty())
                .share();
    }

    public Flux<Event<String>> ofSite(SiteId site) {
        return events(change -> change.site().equals(site));
    }

    /** Not even that something changed for another brand is told. */
    public Flux<Event<String>> ofBrand(BrandId brand) {
        return events(change -> change.brand() == null || change.brand().equals(brand));
    }

    private Flux<Event<String>> events(Predicate<Change> concerns) {
        Flux<Event<String>> clockTicks = Flux.interval(Duration.ZERO, CLOCK_EVERY)
                .onBackpressureDrop()
                .map(tick -> event("clock"));
        return Flux.merge(
                clockTicks,
                Flux.just(event("change")),
                changes.filter(news -> news.stream().anyMatch(concerns)).map(news -> event("change")));
    }

    /** Carries the time of the server, so that timers of the pages run by it. */
    private Event<String> event(String name) {
        return Event.of(Long.toString(clock.millis())).name(name);
    }

    private synchronized List<Change> news() {
        if (position < 0) {
            position = journal.lastPosition();
            return List.of();
        }
        List<JournalEntry> entries = journal.after(position, MOST_AT_ONCE);
        if (!entries.isEmpty()) {
            position = entries.get(entries.size() - 1).position();
        }
        return entries.stream()
                .map(entry -> new Change(entry.event().site(), brandOf(entry.event().subject())))
                .distinct()
                .toList();
    }

    /** Null for what concerns every brand of the site, such as a plan that was published. */
    private @Nullable BrandId brandOf(String subject) {
        return Identifier.isValid(subject)
                ? workOrders
                        .findByJobOrder(new JobOrderId(subject))
                        .map(file -> file.lot().brand())
                        .orElse(null)
                : null;
    }
}
