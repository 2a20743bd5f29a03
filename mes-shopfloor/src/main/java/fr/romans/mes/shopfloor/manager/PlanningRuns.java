package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanWeek;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.SiteId;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the planner in the background, once at a time for each site, and tells how far it is. */
@Singleton
class PlanningRuns {

    private static final Logger LOG = LoggerFactory.getLogger(PlanningRuns.class);

    /** @param refusal set when the run failed */
    record Run(
            PlanningRun.State state,
            Duration budget,
            List<PlanningRun.Cost> costs,
            @Nullable String plan,
            @Nullable Refusal refusal) {}

    private final PlanWeek planWeek;
    private final ExecutorService executor;
    private final Duration longest;
    private final Map<SiteId, Run> runs = new ConcurrentHashMap<>();

    PlanningRuns(
            PlanWeek planWeek,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            @Value("${mes.planning.seconds:20}") int seconds) {
        this.planWeek = planWeek;
        this.executor = executor;
        this.longest = Duration.ofSeconds(seconds);
    }

    /**
     * @param steps that end the search before its time does, empty for all of the time
     * @return false when the planner is at work on this site already
     */
    boolean start(SiteId site, int weeks, long seed, OptionalLong steps) {
        var fresh = new Run(PlanningRun.State.RUNNING, longest, List.of(), null, null);
        Run running = runs.compute(
                site, (key, before) -> before != null && before.state() == PlanningRun.State.RUNNING ? before : fresh);
        if (running != fresh) {
            return false;
        }
        executor.execute(() -> run(site, weeks, new PlanningBudget(longest, steps, seed)));
        return true;
    }

    Optional<Run> of(SiteId site) {
        return Optional.ofNullable(runs.get(site));
    }

    void forget(SiteId site) {
        runs.computeIfPresent(site, (key, run) -> run.state() == PlanningRun.State.RUNNING ? run : null);
    }

    private void run(SiteId site, int weeks, PlanningBudget budget) {
        try {
            WeeklyPlan draft =
                    planWeek.draft(site, weeks, budget, (elapsed, cost) -> improved(site, elapsed, cost));
            finish(site, PlanningRun.State.DONE, draft.id().value(), null);
        } catch (InfeasibleRequest e) {
            finish(site, PlanningRun.State.FAILED, null, e.refusal());
        } catch (RuntimeException e) {
            LOG.error("planning site {} failed", site.value(), e);
            finish(site, PlanningRun.State.FAILED, null, Refusal.of("planning.failed"));
        }
    }

    private void improved(SiteId site, Duration elapsed, PlanCost cost) {
        runs.computeIfPresent(site, (key, run) -> {
            var costs = new ArrayList<>(run.costs());
            costs.add(new PlanningRun.Cost(elapsed.toMillis() / 1000.0, cost.everything() / 100));
            return new Run(run.state(), run.budget(), costs, run.plan(), run.refusal());
        });
    }

    private void finish(SiteId site, PlanningRun.State state, @Nullable String plan, @Nullable Refusal refusal) {
        runs.computeIfPresent(
                site, (key, run) -> new Run(state, run.budget(), run.costs(), plan, refusal));
    }
}
