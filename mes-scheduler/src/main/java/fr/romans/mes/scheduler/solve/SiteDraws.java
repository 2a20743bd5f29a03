package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A job changes the site: to a post there and a person who works there, which one by one would lead nowhere. */
final class SiteDraws {

    private static final int TRIES = 8;

    private final Schedule s;
    private final Problem p;
    private final int[] travellers;

    SiteDraws(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
        travellers = IntStream.range(0, p.hasTransport ? p.jobs : 0)
                .filter(j -> !p.pinned[j]
                        && IntStream.of(p.unitsOf[j]).map(u -> p.siteOf[u]).distinct().count() > 1)
                .toArray();
    }

    boolean isPossible() {
        return travellers.length > 0;
    }

    @Nullable Draw draw(RandomGenerator random) {
        int j = travellers[random.nextInt(travellers.length)];
        int[] units = p.unitsOf[j];
        int[] able = p.qualified[p.operationOf[j]];
        for (int tries = 0; tries < TRIES; tries++) {
            int u = units[random.nextInt(units.length)];
            int o = p.needsOperator[u] ? able[random.nextInt(able.length)] : NONE;
            boolean isOtherSite = p.siteOf[u] != p.siteOf[s.unit[j]];
            if (isOtherSite && (o == NONE || p.calendarOf(j, u, o).totalWork() > 0)) {
                return Draw.otherSite(j, u, o);
            }
        }
        return null;
    }
}
