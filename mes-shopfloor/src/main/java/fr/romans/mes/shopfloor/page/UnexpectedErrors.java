package fr.romans.mes.shopfloor.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever nobody else handles: written to the log in full, told to the person in one sentence. */
@Produces
@Singleton
class UnexpectedErrors implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    private final ErrorPages errors;
    private final NoAnswerWhileStopping door;

    UnexpectedErrors(ErrorPages errors, NoAnswerWhileStopping door) {
        this.errors = errors;
        this.door = door;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable problem) {
        if (door.isStopping()) {
            return NoAnswerWhileStopping.answer();
        }
        LOG.error("{} {} failed", request.getMethod(), request.getPath(), problem);
        return errors.answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
    }
}
