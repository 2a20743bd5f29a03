package fr.romans.mes.shopfloor.manager.whatif;

import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.remedy.Advice;
import fr.romans.mes.core.planning.remedy.FindRemedies;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Outcome;
import fr.romans.mes.core.planning.whatif.Scenario;
import fr.romans.mes.core.planning.whatif.TryScenario;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.SiteId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scenarios of each site with what became of them. In memory: a what-if is a conversation, not a record; what is decided
 * goes into the configuration, the book or a plan. One is planned at a time, so that the floor's server stays quick.
 */
@Singleton
class ScenarioBoard {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioBoard.class);
    private static final int MOST = 6;
    private static final int WEEKS = 2;
    /** Steps, so that a scenario comes out the same each time; the time only bounds it on a slow machine. */
    private static final PlanningBudget BUDGET =
            new PlanningBudget(Duration.ofSeconds(20), OptionalLong.of(100_000), 1);

    /** Of the plan as it is, beside which the others are seen. */
    static final String AS_IT_IS = "";

    /** @param outcome null while it is being planned, and where {@code refusal} says why it cannot be */
    record Tried(Scenario scenario, @Nullable Outcome outcome, @Nullable Refusal refusal) {
        boolean isRunning() {
            return outcome == null && refusal == null;
        }
    }

    /** @param advice null while it is being sought */
    record Sought(@Nullable Advice advice, @Nullable Refusal refusal) {
        boolean isRunning() {
            return advice == null && refusal == null;
        }
    }

    private final TryScenario tryScenario;
    private final FindRemedies findRemedies;
    private final Map<SiteId, List<Tried>> scenarios = new ConcurrentHashMap<>();
    private final Map<SiteId, Sought> remedies = new ConcurrentHashMap<>();
    private final ExecutorService planner = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "what-if");
        thread.setDaemon(true);
        return thread;
    });

    ScenarioBoard(TryScenario tryScenario, FindRemedies findRemedies) {
        this.tryScenario = tryScenario;
        this.findRemedies = findRemedies;
    }

    List<Tried> of(SiteId site) {
        return scenarios.getOrDefault(site, List.of());
    }

    Optional<Sought> remedies(SiteId site) {
        return Optional.ofNullable(remedies.get(site));
    }

    /** Adds a change to the scenario of that name, or begins it with this change; false when the board is full. */
    boolean add(SiteId site, String name, Change change) {
        List<Tried> known = of(site);
        var changes = new ArrayList<Change>();
        known.stream()
                .filter(tried -> tried.scenario().name().equals(name))
                .forEach(tried -> changes.addAll(tried.scenario().changes()));
        if (changes.isEmpty() && known.size() >= MOST) {
            return false;
        }
        changes.add(change);
        if (known.isEmpty()) {
            run(site, new Scenario(AS_IT_IS, List.of()));
        }
        run(site, new Scenario(name, changes));
        return true;
    }

    /** Forgets a scenario; the last one takes the plan as it is along. */
    void remove(SiteId site, String name) {
        scenarios.computeIfPresent(site, (key, known) -> {
            List<Tried> left = known.stream().filter(tried -> !tried.scenario().name().equals(name)).toList();
            return left.size() <= 1 ? null : left;
        });
    }

    void seekRemedies(SiteId site) {
        Sought running = remedies.get(site);
        if (running == null || !running.isRunning()) {
            remedies.put(site, new Sought(null, null));
            planner.execute(() -> remedies.put(site, sought(site)));
        }
    }

    private Sought sought(SiteId site) {
        try {
            return new Sought(findRemedies.of(site, WEEKS, BUDGET), null);
        } catch (InfeasibleRequest e) {
            return new Sought(null, e.refusal());
        } catch (RuntimeException e) {
            LOG.error("no remedies were found for site {}", site.value(), e);
            return new Sought(null, Refusal.of("planning.failed"));
        }
    }

    private void run(SiteId site, Scenario scenario) {
        show(site, new Tried(scenario, null, null));
        planner.execute(() -> show(site, tried(site, scenario)));
    }

    private Tried tried(SiteId site, Scenario scenario) {
        try {
            Outcome base = base(site);
            Outcome outcome = base == null
                    ? tryScenario.run(site, scenario, WEEKS, BUDGET)
                    : tryScenario.beside(base, scenario, BUDGET);
            return new Tried(scenario, outcome, null);
        } catch (InfeasibleRequest e) {
            return new Tried(scenario, null, e.refusal());
        } catch (RuntimeException e) {
            LOG.error("scenario {} of site {} failed", scenario.name(), site.value(), e);
            return new Tried(scenario, null, Refusal.of("planning.failed"));
        }
    }

    /** Planned before all others, which run one after another. */
    private @Nullable Outcome base(SiteId site) {
        return of(site).stream()
                .filter(tried -> tried.scenario().name().equals(AS_IT_IS))
                .findFirst()
                .map(Tried::outcome)
                .orElse(null);
    }

    private void show(SiteId site, Tried tried) {
        scenarios.compute(site, (key, known) -> {
            var shown = new ArrayList<>(known == null ? List.<Tried>of() : known);
            for (int i = 0; i < shown.size(); i++) {
                if (shown.get(i).scenario().name().equals(tried.scenario().name())) {
                    shown.set(i, tried);
                    return List.copyOf(shown);
                }
            }
            if (tried.isRunning()) {
                shown.add(tried);
            }
            return List.copyOf(shown);
        });
    }

    @PreDestroy
    void stop() {
        planner.shutdownNow();
    }
}
