package fr.romans.mes.scheduler.bench;

import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.WeeklyPlanner;
import fr.romans.mes.scheduler.solve.DispatchingRule;
import fr.romans.mes.scheduler.solve.OptaWeeklyPlanner;
import fr.romans.mes.scheduler.solve.RulePlanner;
import fr.romans.mes.scheduler.solve.SearchSpeed;
import java.time.Duration;
import java.util.Comparator;

/** How planning grows dearer with the number of lots: one large atelier, ever more lots of the same book. */
public final class GrowthBench {

    private static final int PAIRS_A_YEAR = 100_000;

    /**
     * What was measured.
     *
     * @param firstPlan seconds to the first feasible plan, by earliest due date
     * @param speed     of one walk
     * @param rule      cost of ATC's plan
     * @param cost      of our plan
     */
    public record Line(int lots, int jobOrders, double firstPlan, SearchSpeed speed, PlanCost rule, PlanCost cost) {}

    private GrowthBench() {}

    /** @param seconds that our planner searches; measuring its speed takes as long again */
    public static Line measure(int lots, int seconds, long seed) {
        PlanningSnapshot snapshot = snapshot(lots, seed);
        int jobOrders = snapshot.lots().stream().mapToInt(lot -> lot.jobOrders().size()).sum();
        var budget = PlanningBudget.of(Duration.ofSeconds(seconds), seed);
        long began = System.nanoTime();
        plan(new RulePlanner(DispatchingRule.EDD), snapshot, budget);
        double firstPlan = (System.nanoTime() - began) / 1e9;
        PlanCost rule = plan(new RulePlanner(DispatchingRule.ATC), snapshot, budget);
        SearchSpeed speed = SearchSpeed.of(snapshot, Duration.ofMillis(500L * seconds), seed);
        return new Line(lots, jobOrders, firstPlan, speed, rule, plan(new OptaWeeklyPlanner(), snapshot, budget));
    }

    /** The first lots of a book of as many weeks as they need, by release. */
    private static PlanningSnapshot snapshot(int lots, long seed) {
        int weeks = 1;
        PlanningSnapshot whole = new SeededAtelier(PAIRS_A_YEAR, weeks, seed).snapshot();
        while (whole.lots().size() < lots) {
            whole = new SeededAtelier(PAIRS_A_YEAR, ++weeks, seed).snapshot();
        }
        return whole.withLots(whole.lots().stream()
                .sorted(Comparator.comparing(PlannableLot::release))
                .limit(lots)
                .toList());
    }

    private static PlanCost plan(WeeklyPlanner planner, PlanningSnapshot snapshot, PlanningBudget budget) {
        return planner.plan(snapshot, budget, PlanningProgress.silent()).cost();
    }
}
