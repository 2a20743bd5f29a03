package fr.romans.mes.simulators.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.simulators.operator.yaml.SiteHours;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The hours of Le Soulier Français: Monday to Friday 8–12 and 13–16, France's holidays, closures. */
class WeeklyHoursTest {

    private final WorkHours hours = SiteHours.read(Path.of("..", "config", "le-soulier-francais"));

    @Test
    void workGoesAroundLunchNightAndWeekend() {
        assertThat(hours.after(at("2026-11-27T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-27T14:00"));
        assertThat(hours.after(at("2026-11-27T15:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-30T09:00"));
        assertThat(hours.between(at("2026-11-27T15:00"), at("2026-11-30T09:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(hours.after(at("2026-11-27T15:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-27T16:00"));
    }

    @Test
    void nobodyWorksAtLunchOnHolidaysOrInClosures() {
        assertThat(hours.areOpen(at("2026-11-27T11:59"))).isTrue();
        assertThat(hours.areOpen(at("2026-11-27T12:00"))).isFalse();
        assertThat(hours.areOpen(at("2026-11-11T10:00"))).as("Armistice").isFalse();
        assertThat(hours.areOpen(at("2026-12-28T10:00"))).as("closure").isFalse();
        assertThat(hours.after(at("2026-12-23T15:30"), Duration.ofHours(1))).isEqualTo(at("2027-01-04T08:30"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }
}
