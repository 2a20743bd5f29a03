package fr.romans.mes.scheduler.bench;

import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.WeeklyPlanner;
import fr.romans.mes.scheduler.solve.DispatchingRule;
import fr.romans.mes.scheduler.solve.OptaWeeklyPlanner;
import fr.romans.mes.scheduler.solve.RulePlanner;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same seeded weeks through our planner and the dispatching rules, in one run, costs side by side. */
public final class WeekBench {

    /** What is measured: pairs a year, weeks, seeds from 1, seconds for our planner. */
    public record Case(int pairsAYear, int weeks, int seeds, int seconds) {}

    /** One atelier: costs by planner, ours first. */
    public record Line(Case of, long seed, int lots, Map<String, PlanCost> costs) {

        /** Total of ours by the total of the best rule; hard lateness, if any, is a matter of its own. */
        public double ratio() {
            PlanCost ours = costs.values().iterator().next();
            PlanCost best = costs.entrySet().stream().skip(1).map(Map.Entry::getValue).sorted().findFirst().orElse(ours);
            return best.total() == 0 ? 1 : (double) ours.total() / best.total();
        }
    }

    private WeekBench() {}

    public static List<Line> run(List<Case> cases, PrintStream out) {
        var lines = new ArrayList<Line>();
        out.println("pairs/year weeks seed lots seconds | planner: hard total tardiness (cents) ... | ours / best rule");
        for (Case one : cases) {
            for (long seed = 1; seed <= one.seeds(); seed++) {
                Line line = measure(one, seed);
                lines.add(line);
                out.println(text(line));
            }
            double mean = Math.exp(lines.stream()
                    .filter(line -> line.of().equals(one))
                    .mapToDouble(line -> Math.log(line.ratio()))
                    .average()
                    .orElse(0));
            out.println(String.format(Locale.ROOT, "%d %d: geometric mean ours / best rule %.3f",
                    one.pairsAYear(), one.weeks(), mean));
        }
        return lines;
    }

    private static Line measure(Case one, long seed) {
        PlanningSnapshot snapshot = new SeededAtelier(one.pairsAYear(), one.weeks(), seed).snapshot();
        var costs = new LinkedHashMap<String, PlanCost>();
        costs.put("OURS", cost(new OptaWeeklyPlanner(), snapshot, one.seconds(), seed));
        for (DispatchingRule rule : DispatchingRule.values()) {
            costs.put(rule.name(), cost(new RulePlanner(rule), snapshot, one.seconds(), seed));
        }
        return new Line(one, seed, snapshot.lots().size(), costs);
    }

    private static PlanCost cost(WeeklyPlanner planner, PlanningSnapshot snapshot, int seconds, long seed) {
        return planner.plan(snapshot, PlanningBudget.of(Duration.ofSeconds(seconds), seed), PlanningProgress.silent()).cost();
    }

    private static String text(Line line) {
        var text = new StringBuilder(String.format(Locale.ROOT, "%d %d %d %d %d |",
                line.of().pairsAYear(), line.of().weeks(), line.seed(), line.lots(), line.of().seconds()));
        line.costs().forEach((name, cost) -> text.append(String.format(Locale.ROOT, " %s: %d %d %d",
                name, cost.hardLateness(), cost.total(), cost.tardiness())));
        return text.append(String.format(Locale.ROOT, " | %.3f", line.ratio())).toString();
    }

    /** @param args seconds, seeds, then pairs a year and weeks, alternating */
    public static void main(String[] args) {
        var cases = new ArrayList<Case>();
        for (int i = 2; i + 1 < args.length; i += 2) {
            cases.add(new Case(Integer.parseInt(args[i]), Integer.parseInt(args[i + 1]),
                    Integer.parseInt(args[1]), Integer.parseInt(args[0])));
        }
        run(cases, System.out);
    }
}
