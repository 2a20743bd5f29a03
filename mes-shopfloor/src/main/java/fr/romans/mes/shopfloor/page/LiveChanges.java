package fr.romans.mes.shopfloor.page;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.shopfloor.live.ChangeNotice;
import fr.romans.mes.shopfloor.live.LiveFeed;
import io.micronaut.http.sse.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Flux;

/**
 * Tells open pages that something changed, never what: each fetches its part again, with its own rights. The first event after
 * every connection makes a page fetch everything, so nothing is missed while it was away.
 */
@Singleton
public class LiveChanges {

    private static final Duration CLOCK_EVERY = Duration.ofSeconds(5);

    /** Reports come in bursts; a page need not hear of each. */
    private static final Duration GATHER = Duration.ofMillis(100);

    private final LiveFeed feed;
    private final Clock clock;

    LiveChanges(LiveFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    public Flux<Event<String>> ofSite(SiteId site) {
        return events(feed.ofSite(site));
    }

    /** Not even that something changed for another brand is told. */
    public Flux<Event<String>> ofBrand(BrandId brand) {
        return events(feed.ofBrand(brand));
    }

    private Flux<Event<String>> events(Flux<ChangeNotice> notices) {
        Flux<Event<String>> clockTicks = Flux.interval(Duration.ZERO, CLOCK_EVERY)
                .onBackpressureDrop()
                .map(tick -> event("clock"));
        return Flux.merge(
                clockTicks, Flux.just(event("change")), notices.sample(GATHER).map(notice -> event("change")));
    }

    /** Carries the time of the server, so that timers of the pages run by it. */
    private Event<String> event(String name) {
        return Event.of(Long.toString(clock.millis())).name(name);
    }
}
