package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the published plans of other sites have at the posts of a site. */
@Singleton
public class GuestWork {

    /** Started work that runs over is held for so long at most. */
    private static final Duration LONGEST = Duration.ofDays(28);

    private final Ateliers ateliers;
    private final Plans plans;
    private final WorkOrders workOrders;

    public GuestWork(Ateliers ateliers, Plans plans, WorkOrders workOrders) {
        this.ateliers = ateliers;
        this.plans = plans;
        this.workOrders = workOrders;
    }

    /** As published. */
    public List<Assignment> at(SiteId site) {
        Atelier here = ateliers.require(site);
        return ateliers.giversTo(site).stream()
                .flatMap(home -> plans.published(home.id()).stream())
                .flatMap(plan -> plan.at(here.site()))
                .toList();
    }

    /**
     * What is not done yet, stretch by stretch: as published, and started work until it is expected to be done.
     *
     * @param whose sites whose plans count
     */
    List<Assignment> heldAt(SiteId site, Predicate<SiteId> whose, Instant now) {
        Atelier here = ateliers.require(site);
        return ateliers.giversTo(site).stream()
                .map(Atelier::id)
                .filter(whose)
                .flatMap(home -> plans.published(home).stream())
                .flatMap(plan -> held(here, plan, now))
                .toList();
    }

    private Stream<Assignment> held(Atelier here, WeeklyPlan plan, Instant now) {
        List<Assignment> planned = plan.at(here.site()).toList();
        if (planned.isEmpty()) {
            return Stream.empty();
        }
        Map<JobOrderId, JobOrder> jobs = new HashMap<>();
        workOrders.ofJobOrders(planned.stream().map(Assignment::jobOrder).toList())
                .forEach(file -> file.jobOrders().forEach(job -> jobs.put(job.id(), job)));
        var started = new StartedWork(
                List.of(here),
                now,
                now.plus(LONGEST),
                planned.stream().collect(Collectors.toMap(Assignment::jobOrder, Function.identity())));
        return planned.stream().flatMap(one -> held(plan, one, jobs.get(one.jobOrder()), started));
    }

    private static Stream<Assignment> held(
            WeeklyPlan plan, Assignment planned, @Nullable JobOrder job, StartedWork started) {
        if (job == null || job.state().isOver()) {
            return Stream.empty();
        }
        if (!job.state().isStarted()) {
            return plan.stretches(planned);
        }
        Duration work = plan.stretches(planned).map(stretch -> stretch.interval().length()).reduce(Duration.ZERO, Duration::plus);
        return started.pinOf(job, work).stream();
    }
}
