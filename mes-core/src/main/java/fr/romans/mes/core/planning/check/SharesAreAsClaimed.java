package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What each brand is said to bear is what it bears. */
final class SharesAreAsClaimed {

    private static final double SECONDS_A_DAY = 86_400;
    private static final double PAIR_DAYS = 0.001;

    private final Schedule schedule;
    private final Consumer<Violation> violations;

    SharesAreAsClaimed(Schedule schedule, Consumer<Violation> violations) {
        this.schedule = schedule;
        this.violations = violations;
    }

    void check(List<PlanFile.Brand> claimed) {
        Map<String, PlanFile.Brand> right = recomputed();
        same("brands", claimed.stream().map(PlanFile.Brand::brand).sorted().toList(), List.copyOf(right.keySet()));
        for (PlanFile.Brand one : claimed) {
            PlanFile.Brand other = right.getOrDefault(one.brand(), one);
            same(one.brand() + ".pairs", one.pairs(), other.pairs());
            near(one.brand() + ".latePairDays", one.latePairDays(), other.latePairDays());
            near(one.brand() + ".displacedPairDays", one.displacedPairDays(), other.displacedPairDays());
        }
    }

    private void near(String term, double claimed, double recomputed) {
        if (!(Math.abs(claimed - recomputed) <= PAIR_DAYS)) {
            differs(term, claimed, recomputed);
        }
    }

    private void same(String term, Object claimed, Object recomputed) {
        if (!claimed.equals(recomputed)) {
            differs(term, claimed, recomputed);
        }
    }

    private void differs(String term, Object claimed, Object recomputed) {
        violations.accept(
                Violation.of(Violation.COST_DIFFERS, "term", term, "claimed", claimed, "recomputed", recomputed));
    }

    private Map<String, PlanFile.Brand> recomputed() {
        Map<String, Instant> published = new HashMap<>();
        schedule.problem().published().forEach(place -> published.put(place.jobOrder(), place.end()));
        Map<String, PlanFile.Brand> brands = new TreeMap<>();
        for (PlanFile.Lot lot : schedule.problem().lots()) {
            double late = 0;
            double displaced = 0;
            if (!lot.jobOrders().isEmpty()) {
                String last = lot.jobOrders().get(lot.jobOrders().size() - 1).id();
                late = pairDays(lot, schedule.job(last).orElseThrow().end());
                displaced = published.containsKey(last) ? Math.max(0, late - pairDays(lot, published.get(last))) : 0;
            }
            brands.merge(
                    lot.brand(),
                    new PlanFile.Brand(lot.brand(), lot.pairs(), late, displaced),
                    (a, b) -> new PlanFile.Brand(
                            a.brand(), a.pairs() + b.pairs(), a.latePairDays() + b.latePairDays(), a.displacedPairDays() + b.displacedPairDays()));
        }
        return brands;
    }

    private static double pairDays(PlanFile.Lot lot, Instant end) {
        return lot.pairs() * Math.max(0, Duration.between(lot.due(), end).toSeconds()) / SECONDS_A_DAY;
    }
}
