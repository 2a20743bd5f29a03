package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.planning.PlanChange;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.explain.ExplainPlan;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.manager.explain.SayWhy;
import fr.romans.mes.shopfloor.page.Screen;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plan on the floor, the draft beside it, and what publishing the draft would change. */
@Singleton
public class LookAtPlans {

    private final Ateliers ateliers;
    private final Plans plans;
    private final PublishPlan publishPlan;
    private final WorkOrders workOrders;
    private final ExplainPlan explain;

    LookAtPlans(
            Ateliers ateliers, Plans plans, PublishPlan publishPlan, WorkOrders workOrders, ExplainPlan explain) {
        this.ateliers = ateliers;
        this.plans = plans;
        this.publishPlan = publishPlan;
        this.workOrders = workOrders;
        this.explain = explain;
    }

    @Transactional
    public Optional<WeeklyPlan> published(SiteId site) {
        return plans.published(site);
    }

    /** A draft older than the plan on the floor is history, not a draft to decide on. */
    @Transactional
    public Optional<WeeklyPlan> draft(SiteId site) {
        Optional<WeeklyPlan> published = plans.published(site);
        return plans.latestDraft(site)
                .filter(draft -> published
                        .filter(plan -> plan.createdAt().isAfter(draft.createdAt()))
                        .isEmpty());
    }

    /** Sorted by the start of the later of the two places. What has begun is a fact, and no change. */
    @Transactional
    List<ChangeRow> changes(Atelier atelier, WeeklyPlan draft, Screen screen) {
        var why = new SayWhy(atelier, ateliers, explain.of(draft), screen);
        List<PlanChange> changes = publishPlan.changesOf(draft);
        var files = new HashMap<JobOrderId, LotFile>();
        workOrders.ofJobOrders(changes.stream().map(PlanChange::jobOrder).toList()).forEach(file ->
                file.jobOrders().forEach(job -> files.put(job.id(), file)));
        return changes.stream()
                .filter(change -> change.after() != null
                        ? !change.after().start().isBefore(draft.from())
                        : !isOver(change, files))
                .sorted(Comparator.comparing((PlanChange change) -> change.after() != null
                                ? change.after().start()
                                : change.before().start())
                        .thenComparing(PlanChange::jobOrder))
                .map(change -> row(atelier, change, Optional.ofNullable(files.get(change.jobOrder())), screen, why))
                .toList();
    }

    /** Work that is done leaves the plan by itself; publishing changes nothing about it. */
    private static boolean isOver(PlanChange change, Map<JobOrderId, LotFile> files) {
        return Optional.ofNullable(files.get(change.jobOrder()))
                .flatMap(file -> file.jobOrder(change.jobOrder()))
                .filter(job -> job.state().isOver())
                .isPresent();
    }

    private ChangeRow row(
            Atelier atelier, PlanChange change, Optional<LotFile> file, Screen screen, SayWhy why) {
        Optional<JobOrder> job = file.flatMap(lot -> lot.jobOrder(change.jobOrder()));
        return new ChangeRow(
                change.kind().name(),
                file.map(lot -> lot.lot().id().value()).orElse(change.jobOrder().value()),
                file.map(lot -> atelier.styles().get(lot.lot().style()).name()).orElse(""),
                job.map(found -> screen.operation(atelier.operations().get(found.operation())))
                        .orElse(""),
                place(atelier, change.before(), screen),
                place(atelier, change.after(), screen),
                change.after() == null ? "" : why.sentence(change.jobOrder()));
    }

    private @Nullable String place(
            Atelier atelier, fr.romans.mes.core.planning.@Nullable Assignment assignment, Screen screen) {
        if (assignment == null) {
            return null;
        }
        String person = assignment.operator() == null ? "" : ", " + ateliers.personName(atelier, assignment.operator());
        return screen.dayAndTime(assignment.start()) + " · " + ateliers.postName(atelier, assignment.unit()) + person;
    }
}
