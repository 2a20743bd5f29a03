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

    public enum Life {
        /** Said so itself, and has to say so again before long. */
        BEATING,
        /** Somebody answers for it until they say that it is gone. */
        VOUCHED_FOR,
        GONE
    }

    /** @param nanoTime {@link System#nanoTime} of the last sign of life; the wall's time, since terminals beat by it */
    public record Sign(long nanoTime, Life life) {}

    private final Ateliers ateliers;
    private final Map<Site.Path, Sign> signs = new ConcurrentHashMap<>();

    Presence(Ateliers ateliers) {
        this.ateliers = ateliers;
    }

    void heard(Topics.Address address) {
        put(address.unit(), address.leaf() == Leaf.DEATH ? Life.GONE : Life.BEATING);
    }

    /** There, until it is said to be {@link #gone}. */
    public void vouchedFor(Site.Path unit) {
        put(unit, Life.VOUCHED_FOR);
    }

    public void gone(Site.Path unit) {
        put(unit, Life.GONE);
    }

    private void put(Site.Path unit, Life life) {
        boolean known = signs.containsKey(unit)
                || ateliers.find(unit.site())
                        .flatMap(atelier -> atelier.site().pathOf(unit.workUnit()))
                        .filter(unit::equals)
                        .isPresent();
        if (known) {
            signs.put(unit, new Sign(System.nanoTime(), life));
        }
    }

    public Map<Site.Path, Sign> signs() {
        return Map.copyOf(signs);
    }
}
