package fr.romans.mes.shopfloor.page;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.runtime.event.annotation.EventListener;
import org.jspecify.annotations.Nullable;

/**
 * While the server stops, its rooms close one after the other, and whoever enters one that is closed would be told of an
 * error. So all are told at the door; a tablet keeps its reports and sends them again.
 */
@ServerFilter("/**")
class NoAnswerWhileStopping implements Ordered {

    private static final String SENTENCE = "Le serveur s’arrête ; réessayez dans un instant.\nThe server is stopping; try again in a moment.\n";

    private volatile boolean stopping;

    @EventListener
    void onShutdown(ShutdownEvent event) {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before();
    }

    @RequestFilter
    @Nullable HttpResponse<?> check() {
        return stopping ? answer() : null;
    }

    static HttpResponse<?> answer() {
        return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .body(SENTENCE);
    }
}
