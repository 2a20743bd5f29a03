package fr.romans.mes.violation.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;

public final class RootWithAWatch {

    private RootWithAWatch() {}

    public static List<Object> times() {
        return List.of(
                Instant.now(),
                LocalDate.now(),
                ZonedDateTime.now(ZoneOffset.UTC),
                Clock.systemUTC(),
                Clock.tickSeconds(ZoneOffset.UTC),
                System.currentTimeMillis(),
                new Date());
    }
}
