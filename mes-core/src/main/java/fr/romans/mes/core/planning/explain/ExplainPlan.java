package fr.romans.mes.core.planning.explain;

import fr.romans.mes.core.planning.RedrawSnapshot;
import fr.romans.mes.core.planning.WeeklyPlan;
import jakarta.inject.Singleton;

/** Explains a plan that was kept, as it was when it was made. */
@Singleton
public class ExplainPlan {

    private final RedrawSnapshot redraw;

    public ExplainPlan(RedrawSnapshot redraw) {
        this.redraw = redraw;
    }

    public PlanExplanation of(WeeklyPlan plan) {
        RedrawSnapshot.Redrawn redrawn = redraw.of(plan);
        return PlanExplanation.of(redrawn.snapshot(), redrawn.assignments());
    }
}
