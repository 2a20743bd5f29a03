package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.scheduler.bench.SeededAtelier;
import fr.romans.mes.shopfloor.app.Planners;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./mes bench week}: seeded ateliers through the optimiser and the dispatching rules, each plan checked. */
@Command(name = "week", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class BenchWeekCommand implements Callable<Integer> {

    @Option(names = "--pairs-per-year", paramLabel = "N", defaultValue = "20000", descriptionKey = "bench.pairs")
    int pairsPerYear;

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "1", descriptionKey = "plan.weeks")
    int weeks;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "10", descriptionKey = "bench.seeds")
    int seeds;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "30", descriptionKey = "plan.seconds")
    int seconds;

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final Map<Planners, List<Double>> ratios = new EnumMap<>(Planners.class);

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-5s %6s %14s", "seed", "lots", "optimised €");
        Planners.rules().forEach(rule -> out.printf(Locale.ROOT, " %10s", rule.name().toLowerCase(Locale.ROOT) + "/opt"));
        out.printf(Locale.ROOT, " %16s%n", "late, best rule");
        for (int seed = 1; seed <= seeds; seed++) {
            one(seed, out);
        }
        out.printf(Locale.ROOT, "%-27s", Texts.of("bench.mean"));
        Planners.rules().forEach(rule -> out.printf(Locale.ROOT, " %10.2f", geometricMean(ratios.getOrDefault(rule, List.of()))));
        out.println();
        return 0;
    }

    private void one(int seed, PrintWriter out) {
        PlanningSnapshot snapshot = new SeededAtelier(pairsPerYear, weeks, seed).snapshot();
        PlanCost ours;
        try (var bar = ProgressLine.ofSeconds("seed " + seed, seconds)) {
            ours = costOf(Planners.OPTIMISED, snapshot, seed);
        }
        out.printf(Locale.ROOT, "%-5d %6d %14.0f", seed, snapshot.lots().size(), ours.everything() / 100.0);
        long leastLate = Long.MAX_VALUE;
        for (Planners rule : Planners.rules()) {
            PlanCost cost = costOf(rule, snapshot, seed);
            double ratio = (double) Math.max(1, cost.everything()) / Math.max(1, ours.everything());
            ratios.computeIfAbsent(rule, unknown -> new ArrayList<>()).add(ratio);
            leastLate = Math.min(leastLate, late(cost));
            out.printf(Locale.ROOT, " %10.2f", ratio);
        }
        out.printf(Locale.ROOT, " %7.0f %8.0f%n", late(ours) / 100.0, leastLate / 100.0);
        out.flush();
    }

    private PlanCost costOf(Planners planner, PlanningSnapshot snapshot, long seed) {
        PlanProposal proposal = planner.planner()
                .plan(snapshot, PlanningBudget.of(Duration.ofSeconds(seconds), seed), (elapsed, cost) -> {});
        var report = PlanCheck.check(ToPlanFile.of(snapshot, proposal));
        if (!report.isSound()) {
            throw new IllegalStateException(planner + " broke a rule on seed " + seed + ": "
                    + report.violations().get(0).sentence());
        }
        return proposal.cost();
    }

    private static long late(PlanCost cost) {
        return cost.hardLateness() + cost.tardiness();
    }

    private static double geometricMean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(0));
    }
}
