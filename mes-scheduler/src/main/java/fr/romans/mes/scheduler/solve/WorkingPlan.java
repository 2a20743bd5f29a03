package fr.romans.mes.scheduler.solve;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/**
 * OptaPlanner's one entity: the whole plan. Its moves change the {@link Schedule} in place and are rolled back from its
 * log; the planning variable counts them, so that OptaPlanner sees that something changed.
 */
@PlanningEntity
public class WorkingPlan {

    static final String CHANGES = "changes";

    @PlanningVariable(valueRangeProviderRefs = "changes")
    private Integer changes = 0;

    private Genes genes;
    private @Nullable Schedule schedule;
    private boolean isBroken;

    /** For OptaPlanner. */
    public WorkingPlan() {
        this(new Genes(new int[0], new int[0], new int[0], new int[0]));
    }

    WorkingPlan(Genes genes) {
        this.genes = genes;
    }

    public Integer getChanges() {
        return changes;
    }

    public void setChanges(Integer changes) {
        this.changes = changes;
    }

    Genes genes() {
        return schedule == null ? genes : schedule.genes();
    }

    Schedule schedule() {
        if (schedule == null) {
            throw new IllegalStateException("the plan is not being worked on: only the working solution has a schedule");
        }
        return schedule;
    }

    void workOn(Schedule live) {
        live.load(genes);
        schedule = live;
    }

    boolean isBroken() {
        return isBroken;
    }

    void setBroken(boolean broken) {
        isBroken = broken;
    }
}
