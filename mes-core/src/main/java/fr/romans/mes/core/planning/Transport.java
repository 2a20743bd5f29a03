package fr.romans.mes.core.planning;

import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Posts and people of other sites that a plan may use, and how long lots travel between them. What is not named is at home.
 *
 * @param fromHome by the clock, from home to a site, and back; between two others a lot comes through home
 * @param units    site of each post elsewhere
 * @param people   site of each person elsewhere: nobody travels
 */
public record Transport(
        Map<SiteId, Duration> fromHome, Map<WorkUnitId, SiteId> units, Map<OperatorId, SiteId> people) {

    public static final Transport NONE = new Transport(Map.of(), Map.of(), Map.of());

    public Transport {
        fromHome = Map.copyOf(fromHome);
        units = Map.copyOf(units);
        people = Map.copyOf(people);
        for (SiteId site : units.values()) {
            if (!fromHome.containsKey(site)) {
                throw new IllegalArgumentException("posts stand at site " + site.value() + ", but nothing says how far it is");
            }
        }
    }

    /** @param from null while the lot is at home */
    public Duration between(@Nullable WorkUnitId from, WorkUnitId to) {
        SiteId start = from == null ? null : units.get(from);
        SiteId end = units.get(to);
        return Objects.equals(start, end) ? Duration.ZERO : away(start).plus(away(end));
    }

    private Duration away(@Nullable SiteId site) {
        return site == null ? Duration.ZERO : fromHome.get(site);
    }

    /** A person works at posts of her own site only. */
    public boolean isAtSiteOf(OperatorId person, WorkUnitId unit) {
        return Objects.equals(people.get(person), units.get(unit));
    }

    public Transport plus(Transport other) {
        return new Transport(both(fromHome, other.fromHome), both(units, other.units), both(people, other.people));
    }

    private static <K, V> Map<K, V> both(Map<K, V> one, Map<K, V> other) {
        var all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }
}
