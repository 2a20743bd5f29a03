package fr.romans.mes.rivals.timefold;

import ai.timefold.solver.core.api.domain.lookup.PlanningId;

/** A job order, by its index in the problem. */
public record WaitingJob(@PlanningId int index) {}
