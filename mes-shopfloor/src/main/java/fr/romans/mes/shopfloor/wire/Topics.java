package fr.romans.mes.shopfloor.wire;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.AreaId;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The topic tree {@code mes/v1/{site}/{area}/{workCentre}/{workUnit}/{leaf}}: the ISA-95 path of a work unit. */
public final class Topics {

    private static final String ROOT = "mes/v1/";
    private static final int LEVELS = 7;

    /** What was parsed, since a terminal says the same with each message; of so many topics that a stranger cannot fill the memory. */
    private static final Map<String, Address> PARSED = new ConcurrentHashMap<>();

    private static final int MOST_PARSED = 2_000;

    private Topics() {}

    /** What a topic names. */
    public record Address(Site.Path unit, Leaf leaf) {}

    public static String of(Site.Path unit, Leaf leaf) {
        return ROOT + unit.site().value() + "/" + unit.area().value() + "/" + unit.workCentre().value() + "/"
                + unit.workUnit().value() + "/" + leaf.word();
    }

    /** Filter for a leaf of every work unit of a site. */
    public static String everyUnitOf(SiteId site, Leaf leaf) {
        return ROOT + site.value() + "/+/+/+/" + leaf.word();
    }

    /** Filter for a leaf of every work unit of every site. */
    public static String everyUnit(Leaf leaf) {
        return ROOT + "+/+/+/+/" + leaf.word();
    }

    /** The atelier's clock, for all terminals of a site. */
    public static String clock(SiteId site) {
        return ROOT + site.value() + "/clock";
    }

    /** @return empty for a topic of another form; whether such a work unit exists is another question */
    public static Optional<Address> parse(String topic) {
        Address known = PARSED.get(topic);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Address> address = parseAnew(topic);
        if (address.isPresent() && PARSED.size() < MOST_PARSED) {
            PARSED.put(topic, address.get());
        }
        return address;
    }

    private static Optional<Address> parseAnew(String topic) {
        String[] levels = topic.split("/", -1);
        if (levels.length != LEVELS || !topic.startsWith(ROOT)) {
            return Optional.empty();
        }
        for (int level = 2; level < LEVELS - 1; level++) {
            if (!Identifier.isValid(levels[level])) {
                return Optional.empty();
            }
        }
        var unit = new Site.Path(
                new SiteId(levels[2]), new AreaId(levels[3]), new WorkCentreId(levels[4]), new WorkUnitId(levels[5]));
        return Leaf.of(levels[6]).map(leaf -> new Address(unit, leaf));
    }
}
