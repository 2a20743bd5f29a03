package fr.romans.mes.shopfloor.access.gate;

import fr.romans.mes.shopfloor.page.ErrorPages;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.jspecify.annotations.Nullable;

/** Refuses compressed requests: a few kilobytes could unpack to more than the server has memory. */
@ServerFilter("/**")
class PlainBodiesOnly implements Ordered {

    private final ErrorPages errors;

    PlainBodiesOnly(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)
                ? errors.answer(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type")
                : null;
    }
}
