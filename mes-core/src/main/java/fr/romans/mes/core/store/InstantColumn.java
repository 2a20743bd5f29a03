package fr.romans.mes.core.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An instant in a {@code timestamp with time zone}, to the microsecond. Rows hold it as an {@link OffsetDateTime} declared
 * {@code @TypeDef(type = DataType.OBJECT)}: the usual way over {@code java.sql.Timestamp} goes through local time, and H2
 * then stores the second 02:30 of a night in October as the first.
 */
public final class InstantColumn {

    private InstantColumn() {}

    public static OffsetDateTime of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    public static @Nullable Instant toNullable(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }
}
