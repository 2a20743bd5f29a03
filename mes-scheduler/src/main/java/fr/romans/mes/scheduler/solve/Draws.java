package fr.romans.mes.scheduler.solve;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The mix of random changes. Late lots draw as often as lateness weighs in the cost; the others by fixed shares. */
final class Draws {

    private static final int DRAWS_BETWEEN_REFRESHES = 200;
    private static final int REFRESHES_BETWEEN_SORTS = 10;
    private static final int OTHER_SITE_ONE_IN = 10;

    private final Schedule s;
    private final LateLots lateLots;
    private final SetupDraws setups;
    private final SimpleDraws simple;
    private final SiteDraws sites;
    private int untilRefresh;
    private int untilSort;

    Draws(Schedule schedule) {
        this.s = schedule;
        this.lateLots = new LateLots(schedule);
        this.setups = new SetupDraws(schedule);
        this.simple = new SimpleDraws(schedule);
        this.sites = new SiteDraws(schedule);
    }

    /** A change that differs from what is; null when the draw led nowhere. */
    @Nullable Draw draw(RandomGenerator random) {
        if (s.count < 2) {
            return null;
        }
        refresh();
        if (sites.isPossible() && random.nextInt(OTHER_SITE_ONE_IN) == 0) {
            return sites.draw(random);
        }
        if (random.nextDouble() < lateLots.share()) {
            return lateLots.draw(random, simple);
        }
        int kind = random.nextInt(100);
        if (kind < 50) {
            return setups.insert(random);
        }
        if (kind < 62) {
            return setups.swapTails(random);
        }
        if (kind < 70) {
            return setups.swapJobs(random);
        }
        int j = s.order[random.nextInt(s.count)];
        if (kind < 78) {
            return simple.beside(j, random);
        }
        if (kind < 86) {
            return simple.reassign(j, random);
        }
        if (kind < 90) {
            return simple.swapPeople(j, random);
        }
        return kind < 95 ? simple.lotBefore(j, random) : simple.holdBack(j, random);
    }

    private void refresh() {
        if (--untilRefresh >= 0) {
            return;
        }
        untilRefresh = DRAWS_BETWEEN_REFRESHES;
        lateLots.refresh();
        if (--untilSort < 0) {
            untilSort = REFRESHES_BETWEEN_SORTS;
            setups.refresh();
        }
    }
}
