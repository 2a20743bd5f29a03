package fr.romans.mes.scheduler.solve;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.WeeklyPlanner;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The planner of the atelier. It begins with the best of the dispatching rules and of the published plan, where that can be
 * followed, and lets OptaPlanner improve it on several walks that differ in their seeds; so it is never worse than the rules. With a
 * step limit the plan depends on snapshot and seed alone, as long as the time suffices.
 */
public class OptaWeeklyPlanner implements WeeklyPlanner {

    private static final int WALKS = 2;
    private static final double DEARER_START = 1.5;
    private static final long REPORT_EVERY_MILLIS = 250;

    @Override
    public PlanProposal plan(PlanningSnapshot snapshot, PlanningBudget budget, PlanningProgress progress) {
        return plan(snapshot, List.of(), budget, progress);
    }

    @Override
    public PlanProposal improve(PlanningSnapshot snapshot, Collection<Assignment> plan, PlanningBudget budget) {
        return plan(snapshot, plan, budget, PlanningProgress.silent());
    }

    private static PlanProposal plan(
            PlanningSnapshot snapshot, Collection<Assignment> from, PlanningBudget budget, PlanningProgress progress) {
        long began = System.nanoTime();
        Translation translation = Translation.of(snapshot);
        if (translation.problem().jobs == 0) {
            return Proposals.of(translation, new Genes(new int[0], new int[0], new int[0], new int[0]));
        }
        var starts = new Starts(translation);
        List<Start> found = starts.all(from);
        var incumbent = new Incumbent();
        incumbent.offer(found.get(0).plan());
        var report = new Report(translation, incumbent, progress, began);
        report.news();
        boolean isSearched = !budget.time().isZero() && !budget.time().isNegative();
        Start start = found.get(0);
        Candidate best = isSearched
                ? best(walks(translation, budget, began, start, another(starts, start), incumbent), report)
                : start.plan();
        if (isSearched && !start.followsPublished()) {
            best = PlacedPlan.withWay(new Schedule(translation.problem()), best, began + budget.time().toNanos());
        }
        PlanProposal proposal = Proposals.of(translation, best.genes());
        progress.improved(Duration.ofNanos(System.nanoTime() - began), proposal.cost());
        return proposal;
    }

    /** From a given plan one walk begins with nothing held back, unless that moves too much of the published plan. */
    private static Start another(Starts starts, Start best) {
        return starts.released()
                .filter(released -> released.plan().hard() <= best.plan().hard()
                        && released.plan().soft() <= DEARER_START * best.plan().soft())
                .orElse(best);
    }

    private static List<java.util.concurrent.Callable<Candidate>> walks(
            Translation translation, PlanningBudget budget, long began, Start best, Start other, Incumbent incumbent) {
        var walks = new ArrayList<java.util.concurrent.Callable<Candidate>>();
        for (int i = 0; i < WALKS; i++) {
            long seed = budget.seed() * 1_000_003 + i;
            Start start = i == 0 ? best : other;
            walks.add(() -> new Walk(translation.problem(), budget, began, incumbent)
                    .from(start, seed));
        }
        return walks;
    }

    private static Candidate best(List<java.util.concurrent.Callable<Candidate>> walks, Report report) {
        ExecutorService threads = Executors.newFixedThreadPool(walks.size(), task -> {
            var thread = new Thread(task, "planner walk");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var running = new ArrayList<Future<Candidate>>();
            walks.forEach(walk -> running.add(threads.submit(walk)));
            Candidate best = null;
            for (Future<Candidate> walk : running) {
                Candidate ended = await(walk, report);
                best = best == null || ended.compareTo(best) < 0 ? ended : best;
            }
            return best == null ? running.get(0).get() : best;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("planning was interrupted before a plan was there: plan again", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a planning walk failed: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Candidate await(Future<Candidate> walk, Report report) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return walk.get(REPORT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                report.news();
            }
        }
    }

    /** Tells of better plans, from the planner's own thread. */
    private record Report(Translation translation, Incumbent incumbent, PlanningProgress progress, long began) {
        void news() {
            Candidate better = incumbent.news();
            if (better != null) {
                progress.improved(
                        Duration.ofNanos(System.nanoTime() - began),
                        Proposals.of(translation, better.genes()).cost());
            }
        }
    }
}
