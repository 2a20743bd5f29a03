package fr.romans.mes.core.planning;

import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Posts and people of other sites that a plan may use, lots that wait there, and how long lots travel between them. What is not
 * named is at home.
 *
 * @param fromHome by the clock, from home to a site, and back; between two others a lot comes through home
 * @param units    site of each post elsewhere
 * @param people   site of each person elsewhere: nobody travels
 * @param lots     site of each lot that waits elsewhere for its first operation
 */
public record Transport(
        Map<SiteId, Duration> fromHome,
        Map<WorkUnitId, SiteId> units,
        Map<OperatorId, SiteId> people,
        Map<LotId, SiteId> lots) {

    public static final Transport NONE = new Transport(Map.of(), Map.of(), Map.of(), Map.of());

    public Transport {
        fromHome = Map.copyOf(fromHome);
        units = Map.copyOf(units);
        people = Map.copyOf(people);
        lots = Map.copyOf(lots);
        requireWayTo(units.values(), fromHome);
        requireWayTo(lots.values(), fromHome);
    }

    private static void requireWayTo(Collection<SiteId> sites, Map<SiteId, Duration> fromHome) {
        for (SiteId site : sites) {
            if (!fromHome.containsKey(site)) {
                throw new IllegalArgumentException(
                        "posts or lots are at site " + site.value() + ", but nothing says how far it is");
            }
        }
    }

    /** Between two posts, one after the other. */
    public Duration between(WorkUnitId from, WorkUnitId to) {
        return way(units.get(from), units.get(to));
    }

    /** To the post of a lot's first operation. */
    public Duration toFirst(LotId lot, WorkUnitId to) {
        return way(lots.get(lot), units.get(to));
    }

    /** From home to a post, or back. */
    public Duration fromHome(WorkUnitId to) {
        return way(null, units.get(to));
    }

    private Duration way(@Nullable SiteId start, @Nullable SiteId end) {
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
        return new Transport(both(fromHome, other.fromHome), both(units, other.units), both(people, other.people), both(lots, other.lots));
    }

    Transport withLots(Map<LotId, SiteId> waiting) {
        return new Transport(fromHome, units, people, waiting);
    }

    private static <K, V> Map<K, V> both(Map<K, V> one, Map<K, V> other) {
        var all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }
}
