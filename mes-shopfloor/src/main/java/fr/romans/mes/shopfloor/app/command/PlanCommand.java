package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.check.CheckReport;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.fairness.BrandShare;
import fr.romans.mes.core.planning.fairness.BrandShares;
import fr.romans.mes.core.planning.file.PlanFileJson;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.shopfloor.app.Planners;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./mes plan}: plans a site's orders from files, without a server, beside the dispatching rules. */
@Command(name = "plan", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class PlanCommand implements Callable<Integer> {

    @Mixin
    WeekOptions week = new WeekOptions();

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "30", descriptionKey = "plan.seconds")
    int seconds;

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "plan.steps")
    @Nullable Long steps;

    @Option(names = "--seed", paramLabel = "K", defaultValue = "1", descriptionKey = "seed")
    long seed;

    @Option(names = "--planner", paramLabel = "NAME", defaultValue = "OPTIMISED", descriptionKey = "plan.planner")
    Planners planner = Planners.OPTIMISED;

    @Option(names = "--json", paramLabel = "OUT.json", descriptionKey = "plan.json")
    @Nullable Path json;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        requireSound();
        PrintWriter out = spec.commandLine().getOut();
        Atelier atelier = SiteOptions.read(week.site);
        var files = new WeekFromFiles(atelier, week.from, week.weeks);
        PlanningSnapshot snapshot = files.snapshot(files.lines(week.orders, out));
        out.println(Texts.of(
                "plan.problem",
                snapshot.lots().size(),
                snapshot.lots().stream().mapToInt(lot -> lot.pairs().count()).sum(),
                snapshot.lots().stream().mapToInt(lot -> lot.jobOrders().size()).sum(),
                atelier.site().name(),
                week.weeks));

        var comparison = new CostTable();
        for (Planners rule : Planners.rules()) {
            if (rule != planner) {
                comparison.add(rule, rule.planner().plan(snapshot, budget(), (elapsed, cost) -> {}).cost());
            }
        }
        PlanProposal proposal = solve(snapshot);
        comparison.add(planner, proposal.cost());
        comparison.print(out);
        shares(BrandShares.of(snapshot, proposal.assignments()), out);

        var file = ToPlanFile.of(snapshot, proposal);
        CheckReport report = PlanCheck.check(file);
        if (!report.isSound()) {
            throw new IllegalStateException("the planner " + planner + " made a plan that breaks a rule: "
                    + report.violations().get(0).sentence() + "; please report it with the order file and the seed");
        }
        out.println(Texts.of("check.sound", report.jobOrders()));
        if (json != null) {
            try {
                PlanFileJson.write(file, json);
            } catch (IOException e) {
                throw new UserError(Texts.of("error.unwritable-file", json.toString()), e);
            }
            out.println(Texts.of("plan.written", json.toString()));
        }
        return 0;
    }

    /** What each brand bears, beside its share of the pairs. */
    private static void shares(List<BrandShare> shares, PrintWriter out) {
        out.println(Texts.of("plan.shares.heading"));
        shares.forEach(share -> out.println(String.format(
                "%-16s %14.0f%% %14.0f%% %14.1f",
                share.brand().value(), 100 * share.ofPairs(), 100 * share.ofLateness(), share.latePairDays())));
    }

    private void requireSound() {
        if (seconds < 1) {
            throw new UserError(Texts.of("error.seconds", String.valueOf(seconds)));
        }
    }

    private PlanningBudget budget() {
        return new PlanningBudget(
                Duration.ofSeconds(seconds), steps == null ? OptionalLong.empty() : OptionalLong.of(steps), seed);
    }

    private PlanProposal solve(PlanningSnapshot snapshot) {
        try (var bar = ProgressLine.ofSeconds(Texts.of("plan.progress"), seconds)) {
            return planner.planner().plan(snapshot, budget(), (elapsed, cost) -> bar.note(euros(cost)));
        }
    }

    private static String euros(PlanCost cost) {
        return String.format("%,d €", cost.everything() / 100);
    }
}
