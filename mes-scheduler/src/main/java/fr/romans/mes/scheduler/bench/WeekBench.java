package fr.romans.mes.scheduler.bench;

import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.WeeklyPlanner;
import fr.romans.mes.core.planning.check.CheckReport;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.scheduler.solve.DispatchingRule;
import fr.romans.mes.scheduler.solve.OptaWeeklyPlanner;
import fr.romans.mes.scheduler.solve.RulePlanner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.stream.LongStream;

/** One seeded atelier through our planner, the dispatching rules and the rivals on the class path; every plan is checked. */
public final class WeekBench {

    private final List<Rival> rivals;
    private final List<Rival.Improver> improvers;

    /** @param rivals as {@link #rivals()} finds them, or none */
    /** @param improved whether those that can also go on from our plan, for as long again */
    public WeekBench(List<Rival> rivals, boolean improved) {
        this.rivals = List.copyOf(rivals);
        this.improvers = rivals.stream()
                .filter(rival -> improved && rival instanceof Rival.Improver)
                .map(Rival.Improver.class::cast)
                .toList();
    }

    /** What one planner made of an atelier; no cost where it found no plan. */
    public record Entry(String planner, Optional<PlanCost> cost) {}

    /**
     * An atelier and all planners' results.
     *
     * @param bound cents that no plan without hard lateness costs less than, where a rival proved one
     */
    public record Line(long seed, int lots, PlanCost ours, List<Entry> rules, List<Entry> rivals, OptionalLong bound) {

        /** Cost of another plan over the cost of ours: above 1 where ours is better. */
        public double ratio(PlanCost other) {
            return (double) Math.max(1, other.everything()) / Math.max(1, ours.everything());
        }

        /** Weighted tardiness of our plan in cents, hard and other deadlines together. */
        public long late() {
            return late(ours);
        }

        /** That of the rule whose plan costs least. */
        public long lateOfBestRule() {
            return rules.stream().flatMap(entry -> entry.cost().stream()).min(Comparator.naturalOrder()).map(Line::late).orElse(0L);
        }

        /** How far our plan is above the bound, as a share of its cost; empty where there is no bound or a hard deadline is missed. */
        public Optional<Double> gap() {
            return bound.isEmpty() || ours.hardLateness() > 0 || ours.total() == 0
                    ? Optional.empty()
                    : Optional.of(1 - (double) bound.getAsLong() / ours.total());
        }

        private static long late(PlanCost cost) {
            return cost.hardLateness() + cost.tardiness();
        }
    }

    public static List<Rival> rivals() {
        return ServiceLoader.load(Rival.class).stream().map(ServiceLoader.Provider::get).toList();
    }

    /** Names of all that compete with our planner, in the order of a line's entries. */
    public List<String> names() {
        var names = new ArrayList<String>();
        for (DispatchingRule rule : DispatchingRule.values()) {
            names.add(name(rule));
        }
        rivals.forEach(rival -> names.add(rival.name()));
        improvers.forEach(rival -> names.add(improved(rival)));
        return names;
    }

    private static String improved(Rival rival) {
        return "+" + rival.name();
    }

    private static String name(DispatchingRule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param time of search for each planner that searches
     * @throws IllegalStateException when a plan breaks a rule or does not cost what it claims
     */
    public Line measure(PlanningSnapshot snapshot, Duration time, long seed) {
        var budget = PlanningBudget.of(time, seed);
        PlanProposal plan = plan(new OptaWeeklyPlanner(), snapshot, budget);
        PlanCost ours = checked("our planner", snapshot, plan);
        var rules = new ArrayList<Entry>();
        for (DispatchingRule rule : DispatchingRule.values()) {
            PlanProposal dispatched = plan(new RulePlanner(rule), snapshot, budget);
            rules.add(new Entry(name(rule), Optional.of(checked(name(rule), snapshot, dispatched))));
        }
        var others = new ArrayList<Entry>();
        OptionalLong bound = OptionalLong.empty();
        for (Rival rival : rivals) {
            bound = tighter(bound, add(rival.name(), rival.plan(snapshot, time, seed), snapshot, others));
        }
        for (Rival.Improver rival : improvers) {
            bound = tighter(bound, add(improved(rival), rival.improve(snapshot, plan, time, seed), snapshot, others));
        }
        return new Line(seed, snapshot.lots().size(), ours, rules, others, bound);
    }

    private static OptionalLong add(String name, Rival.Result result, PlanningSnapshot snapshot, List<Entry> entries) {
        entries.add(new Entry(name, result.plan().map(plan -> checked(name, snapshot, plan))));
        return result.bound();
    }

    private static OptionalLong tighter(OptionalLong one, OptionalLong other) {
        return LongStream.concat(one.stream(), other.stream()).max();
    }

    private static PlanProposal plan(WeeklyPlanner planner, PlanningSnapshot snapshot, PlanningBudget budget) {
        return planner.plan(snapshot, budget, PlanningProgress.silent());
    }

    private static PlanCost checked(String planner, PlanningSnapshot snapshot, PlanProposal plan) {
        CheckReport report = PlanCheck.check(ToPlanFile.of(snapshot, plan));
        if (!report.isSound()) {
            throw new IllegalStateException(
                    planner + " made a plan that is not sound: " + report.violations().get(0).sentence());
        }
        return plan.cost();
    }
}
