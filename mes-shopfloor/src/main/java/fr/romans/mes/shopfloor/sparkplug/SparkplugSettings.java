package fr.romans.mes.shopfloor.sparkplug;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code mes.sparkplug.*}; every change needs a restart. Durations are of the wall's time.
 *
 * @param groupId         group of the edge nodes that are listened to; empty: no Sparkplug
 * @param hostId          names this host application in its STATE; unique on the broker
 * @param reorderTimeout  how long a missing sequence number is waited for before a rebirth is asked for
 * @param rebirthInterval an edge node is asked for a rebirth once in this time at most
 * @param devices         which posts the devices of an edge node speak for, {@code edgeNode/device=site/post}; the devices
 *                        of an edge node that is not named bear the ids of their posts
 */
@ConfigurationProperties("mes.sparkplug")
public record SparkplugSettings(
        @Bindable(defaultValue = "") String groupId,
        @Bindable(defaultValue = "mes") String hostId,
        @Bindable(defaultValue = "2s") Duration reorderTimeout,
        @Bindable(defaultValue = "10s") Duration rebirthInterval,
        @Nullable List<String> devices) {

    public SparkplugSettings {
        devices = devices == null ? List.of() : List.copyOf(devices);
        if (!groupId.isEmpty()) {
            requireId("group-id", groupId);
        }
        requireId("host-id", hostId);
        if (groupId.equals(SparkplugTopic.STATE)) {
            throw new IllegalArgumentException("mes.sparkplug.group-id is 'STATE', which Sparkplug keeps for host applications: give another");
        }
        requirePositive("reorder-timeout", reorderTimeout);
        requirePositive("rebirth-interval", rebirthInterval);
    }

    private static void requireId(String key, String id) {
        if (id.isBlank() || id.matches(".*[+/#].*")) {
            throw new IllegalArgumentException(
                    "mes.sparkplug." + key + " is '" + id + "': give one level of a topic, without '+', '/' and '#'");
        }
    }

    private static void requirePositive(String key, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("mes.sparkplug." + key + " is " + duration + ": give more than 0 seconds");
        }
    }
}
