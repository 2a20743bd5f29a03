package fr.romans.mes.scheduler.solve;

/**
 * A plan to start from.
 *
 * @param followsPublished it keeps to the published plan
 */
record Start(Candidate plan, boolean followsPublished) {}
