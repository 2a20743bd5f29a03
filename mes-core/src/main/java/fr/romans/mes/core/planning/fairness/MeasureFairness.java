package fr.romans.mes.core.planning.fairness;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanState;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.RedrawSnapshot;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.unit.JobOrderId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each brand bears of a plan that was kept; a draft is measured against the plan on the floor. */
@Singleton
public class MeasureFairness {

    private final RedrawSnapshot redraw;
    private final Plans plans;

    public MeasureFairness(RedrawSnapshot redraw, Plans plans) {
        this.redraw = redraw;
        this.plans = plans;
    }

    @Transactional
    public List<BrandShare> of(WeeklyPlan plan) {
        RedrawSnapshot.Redrawn redrawn = redraw.of(plan);
        return BrandShares.of(redrawn.snapshot(), redrawn.assignments(), before(plan));
    }

    private Map<JobOrderId, Assignment> before(WeeklyPlan plan) {
        return plan.state() != PlanState.DRAFT
                ? Map.of()
                : plans.published(plan.site()).stream()
                        .flatMap(published -> published.assignments().stream())
                        .collect(Collectors.toMap(Assignment::jobOrder, Function.identity()));
    }
}
