package fr.romans.mes.shopfloor.watchdog;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * {@code mes.watchdog.*}; every change needs a restart. Durations are of the wall's time.
 *
 * @param silent without a heartbeat for this long a terminal is reported as silent
 * @param stale  a dispatch list that could not be sent for this long is reported as stale
 * @param disk   megabytes left for the embedded database, below which the disk is reported as nearly full
 */
@ConfigurationProperties("mes.watchdog")
public record WatchdogSettings(
        @Bindable(defaultValue = "45s") Duration silent,
        @Bindable(defaultValue = "30s") Duration stale,
        @Bindable(defaultValue = "500") int disk) {

    public WatchdogSettings {
        if (silent.isNegative() || silent.isZero() || stale.isNegative() || stale.isZero()) {
            throw new IllegalArgumentException(
                    "mes.watchdog.silent is " + silent + ", mes.watchdog.stale is " + stale + ": give both more than 0 seconds");
        }
        if (disk < 0) {
            throw new IllegalArgumentException("mes.watchdog.disk is " + disk + ": give megabytes, 0 for no alarm");
        }
    }
}
