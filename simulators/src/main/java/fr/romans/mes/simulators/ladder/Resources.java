package fr.romans.mes.simulators.ladder;

import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.FloorPlan.Person;
import fr.romans.mes.simulators.scenario.FloorPlan.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of each kind an atelier has.
 *
 * @param people     by a person of today whose skills they share
 * @param posts      by a post of today that they equal
 * @param lastsShare pairs of lasts of each size, beside those of the described stock
 */
public record Resources(SortedMap<String, Integer> people, SortedMap<String, Integer> posts, double lastsShare) {

    public Resources {
        people = new TreeMap<>(people);
        posts = new TreeMap<>(posts);
    }

    /** One of each person and post of a site. */
    public static Resources of(FloorPlan site, double lastsShare) {
        var people = new TreeMap<String, Integer>();
        site.people().forEach(person -> people.put(person.id(), 1));
        var posts = new TreeMap<String, Integer>();
        site.units().forEach(unit -> posts.put(firstLike(unit, site.units()), 0));
        site.units().forEach(unit -> posts.merge(firstLike(unit, site.units()), 1, Integer::sum));
        return new Resources(people, posts, lastsShare);
    }

    private static String firstLike(Unit unit, List<Unit> units) {
        return units.stream()
                .filter(other -> other.operations().equals(unit.operations()) && other.lots() == unit.lots())
                .findFirst()
                .orElse(unit)
                .id();
    }

    public int headcount() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int postCount() {
        return posts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Resources withPeople(String like, int more) {
        var changed = new TreeMap<>(people);
        changed.merge(like, more, Integer::sum);
        return new Resources(changed, posts, lastsShare);
    }

    public Resources withPosts(String like, int more) {
        var changed = new TreeMap<>(posts);
        changed.merge(like, more, Integer::sum);
        return new Resources(people, changed, lastsShare);
    }

    public Resources withLastsShare(double share) {
        return new Resources(people, posts, share);
    }

    /** Everything in proportion; of each kind at least what was there. */
    public Resources scaled(double factor) {
        return new Resources(scaled(people, factor), scaled(posts, factor), lastsShare * factor);
    }

    /** The largest remainders get what rounding down leaves over, so that the sum is in proportion too. */
    private static SortedMap<String, Integer> scaled(SortedMap<String, Integer> counts, double factor) {
        var scaled = new TreeMap<String, Integer>();
        var remainders = new LinkedHashMap<String, Double>();
        double wanted = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            double exact = count.getValue() * factor;
            wanted += exact;
            scaled.put(count.getKey(), Math.max(count.getValue(), (int) exact));
            remainders.put(count.getKey(), exact - (int) exact);
        }
        long left = Math.round(wanted) - scaled.values().stream().mapToInt(Integer::intValue).sum();
        remainders.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(0, left))
                .forEach(most -> scaled.merge(most.getKey(), 1, Integer::sum));
        return scaled;
    }

    /** @param site whose styles, stock of lasts and set-ups are meant; people and posts are those of {@code today} */
    public FloorPlan applied(FloorPlan site, FloorPlan today) {
        List<Person> crew = new ArrayList<>();
        today.people().forEach(person -> {
            for (int i = 1; i <= people.getOrDefault(person.id(), 0); i++) {
                crew.add(new Person(
                        i == 1 ? person.id() : person.id() + "-" + i, person.paces(), i == 1 ? person.daysOff() : List.of()));
            }
        });
        List<Unit> units = new ArrayList<>();
        today.units().forEach(unit -> {
            for (int i = 1; i <= posts.getOrDefault(unit.id(), 0); i++) {
                units.add(new Unit(unit.id() + (i == 1 ? "" : "-x" + i), unit.operations(), unit.lots()));
            }
        });
        return new FloorPlan(
                today.hours(), site.styles(), crew, units, scaledLasts(site), site.setUps(), site.trolley());
    }

    public int lastPairs(FloorPlan site) {
        return scaledLasts(site).values().stream()
                .flatMap(sizes -> sizes.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Map<String, Map<Integer, Integer>> scaledLasts(FloorPlan site) {
        Map<String, Map<Integer, Integer>> lasts = new HashMap<>();
        site.lasts().forEach((model, sizes) -> {
            Map<Integer, Integer> own = new TreeMap<>();
            sizes.forEach((size, pairs) -> own.put(size, Math.max(1, (int) Math.round(pairs * lastsShare))));
            lasts.put(model, own);
        });
        return lasts;
    }
}
