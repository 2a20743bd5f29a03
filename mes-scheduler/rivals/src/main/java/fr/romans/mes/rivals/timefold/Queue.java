package fr.romans.mes.rivals.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;

/** All job orders, the most urgent first. */
@PlanningEntity
public class Queue {

    @PlanningListVariable
    private List<WaitingJob> jobs = new ArrayList<>();

    public List<WaitingJob> getJobs() {
        return jobs;
    }

    public void setJobs(List<WaitingJob> jobs) {
        this.jobs = jobs;
    }
}
