package fr.romans.mes.shopfloor.inbox;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.Topics;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which terminals were heard of, and when: births, deaths and heartbeats. In memory only, for it is true of this moment;
 * one entry for each configured work unit at most.
 */
@Singleton
public class Presence {

    /**
     * @param nanoTime  {@link System#nanoTime} of the last sign of life; the wall's time, since terminals beat by it
     * @param connected false after the last will
     */
    public record Sign(long nanoTime, boolean connected) {}

    private final Ateliers ateliers;
    private final Map<Site.Path, Sign> signs = new ConcurrentHashMap<>();

    Presence(Ateliers ateliers) {
        this.ateliers = ateliers;
    }

    void heard(Topics.Address address) {
        Site.Path unit = address.unit();
        boolean known = signs.containsKey(unit)
                || ateliers.find(unit.site())
                        .flatMap(atelier -> atelier.site().pathOf(unit.workUnit()))
                        .filter(unit::equals)
                        .isPresent();
        if (known) {
            signs.put(unit, new Sign(System.nanoTime(), address.leaf() != Leaf.DEATH));
        }
    }

    public Map<Site.Path, Sign> signs() {
        return Map.copyOf(signs);
    }
}
