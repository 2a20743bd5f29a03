package fr.romans.mes.shopfloor.manager.promise;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.planning.promise.PromiseRequest;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.StyleId;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is written.
 *
 * @param kind     an {@link OrderKind}
 * @param sizes    pairs by size, such as {@code 37:4 38.5:6}
 * @param earliest first day on which the material is there, as {@code 2026-11-30}
 */
@Introspected
public record AskedFor(@Nullable String style, @Nullable String kind, @Nullable String sizes, @Nullable String earliest) {

    /** What cannot be read of it, or is not made at the site. */
    Optional<Refusal> problem(Atelier atelier) {
        if (style == null || !Identifier.isValid(style) || !atelier.styles().containsKey(new StyleId(style))) {
            return Optional.of(Refusal.of("promise.style-unknown", "style", shown(style)));
        }
        if (Stream.of(OrderKind.values()).noneMatch(known -> known.name().equals(kind))) {
            return Optional.of(Refusal.of("promise.kind-unknown", "kind", shown(kind)));
        }
        try {
            SizeRun.parse(shown(sizes));
        } catch (IllegalArgumentException e) {
            return Optional.of(Refusal.of("promise.sizes-unreadable", "sizes", shown(sizes)));
        }
        return day(earliest).isEmpty()
                ? Optional.of(Refusal.of("promise.day-unreadable", "day", shown(earliest)))
                : Optional.empty();
    }

    /** To be called when there is no problem. */
    PromiseRequest request() {
        return new PromiseRequest(
                new StyleId(shown(style)), OrderKind.valueOf(kind), SizeRun.parse(shown(sizes)), day(earliest).orElseThrow());
    }

    static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(shown(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
