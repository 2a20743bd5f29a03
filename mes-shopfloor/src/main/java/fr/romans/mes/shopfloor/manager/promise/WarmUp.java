package fr.romans.mes.shopfloor.manager.promise;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.promise.PromiseRequest;
import fr.romans.mes.core.planning.promise.QuotePromise;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.Pairs;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks each site for one pair once, in the background as the server starts: what runs for the first time is slow, and a designer
 * on the phone should not be the one who waits. Asking leaves no trace.
 */
@Singleton
public class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Ateliers ateliers;
    private final QuotePromise quote;
    private final Clock clock;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "promise-warm-up");
        thread.setDaemon(true);
        return thread;
    });

    WarmUp(Ateliers ateliers, QuotePromise quote, Clock clock) {
        this.ateliers = ateliers;
        this.quote = quote;
        this.clock = clock;
    }

    @EventListener
    void onStartup(ServerStartupEvent event) {
        askInBackground();
    }

    /** For whoever fills the book and publishes plans right after the start. */
    public void askInBackground() {
        background.execute(this::askAll);
    }

    private void askAll() {
        for (Atelier atelier : ateliers.all()) {
            atelier.styles().values().stream().findFirst().ifPresent(style -> ask(atelier, style));
        }
    }

    private void ask(Atelier atelier, Style style) {
        SizeRun lasts = atelier.lastModels().get(style.lastModel()).pairsOwned();
        LocalDate today = clock.instant().atZone(atelier.calendar().zone()).toLocalDate();
        try {
            quote.ask(new PromiseRequest(
                    style.id(), OrderKind.SERIES, SizeRun.of(Map.of(lasts.pairsBySize().firstKey(), Pairs.of(1))), today));
        } catch (InfeasibleRequest e) {
            LOG.debug("the first question to site {} has no answer: {}", atelier.id().value(), e.refusal());
        } catch (RuntimeException e) {
            LOG.warn("the first question to site {} failed", atelier.id().value(), e);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        background.shutdown();
        background.awaitTermination(5, TimeUnit.SECONDS);
    }
}
