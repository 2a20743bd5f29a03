package fr.romans.mes.shopfloor.page;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.jspecify.annotations.NonNull;

/**
 * Replaces the bodies that the framework writes for its own errors (404, 405, 400, 413, 415 ...): those repeat messages of
 * exceptions.
 */
@Primary
@Singleton
class PlainErrors implements ErrorResponseProcessor<Object> {

    private final ErrorPages errors;

    PlainErrors(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @NonNull MutableHttpResponse<Object> processResponse(
            @NonNull ErrorContext context, @NonNull MutableHttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        String code = switch (status) {
            case NOT_FOUND -> "not-found";
            case FORBIDDEN -> "forbidden";
            case UNAUTHORIZED -> "signed-out";
            case METHOD_NOT_ALLOWED -> "not-allowed-here";
            case REQUEST_ENTITY_TOO_LARGE -> "too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "media-type";
            default -> response.code() < 500 ? "bad-request" : "unexpected";
        };
        HttpResponse<?> answer = errors.answer(context.getRequest(), status, code);
        response.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> answer.toMutableResponse().header(name, value));
            }
        });
        return (MutableHttpResponse<Object>) answer.toMutableResponse();
    }
}
