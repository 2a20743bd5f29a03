package fr.romans.mes.core.planning.fairness;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures {@link BrandShare}s. Pure. */
public final class BrandShares {

    private static final double SECONDS_A_DAY = 86_400;

    private static final class Sum {
        private long pairs;
        private long lateSeconds;
        private long displacedSeconds;
    }

    private BrandShares() {}

    /**
     * @param plan of the snapshot; a lot whose end it does not place counts for the pairs alone. Displacement is measured against the plan that the snapshot has as published
     * @return one for each brand that has lots, sorted by brand
     */
    public static List<BrandShare> of(PlanningSnapshot snapshot, Collection<Assignment> plan) {
        return of(snapshot, plan, snapshot.published());
    }

    /** @param before places against which displacement is measured; what they do not have, is not displaced */
    public static List<BrandShare> of(
            PlanningSnapshot snapshot, Collection<Assignment> plan, Map<JobOrderId, Assignment> before) {
        var places = new HashMap<JobOrderId, Assignment>();
        plan.forEach(one -> places.putIfAbsent(one.jobOrder(), one));
        var sums = new TreeMap<BrandId, Sum>();
        for (PlannableLot lot : snapshot.lots()) {
            Sum sum = sums.computeIfAbsent(lot.brand(), brand -> new Sum());
            sum.pairs += lot.pairs().count();
            JobOrderId last = lot.jobOrders().isEmpty() ? null : lot.jobOrders().get(lot.jobOrders().size() - 1).id();
            if (last == null || !places.containsKey(last)) {
                continue;
            }
            long late = secondsLate(lot, places.get(last).end());
            sum.lateSeconds += lot.pairs().count() * late;
            if (before.containsKey(last)) {
                sum.displacedSeconds +=
                        lot.pairs().count() * Math.max(0, late - secondsLate(lot, before.get(last).end()));
            }
        }
        return shares(sums);
    }

    private static List<BrandShare> shares(Map<BrandId, Sum> sums) {
        double pairs = sums.values().stream().mapToDouble(sum -> sum.pairs).sum();
        double late = sums.values().stream().mapToDouble(sum -> sum.lateSeconds).sum();
        double displaced = sums.values().stream().mapToDouble(sum -> sum.displacedSeconds).sum();
        return sums.entrySet().stream()
                .map(entry -> new BrandShare(
                        entry.getKey(),
                        entry.getValue().pairs,
                        entry.getValue().lateSeconds / SECONDS_A_DAY,
                        entry.getValue().displacedSeconds / SECONDS_A_DAY,
                        share(entry.getValue().pairs, pairs),
                        share(entry.getValue().lateSeconds, late),
                        share(entry.getValue().displacedSeconds, displaced)))
                .toList();
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static long secondsLate(PlannableLot lot, Instant end) {
        return Math.max(0, Duration.between(lot.due(), end).toSeconds());
    }
}
