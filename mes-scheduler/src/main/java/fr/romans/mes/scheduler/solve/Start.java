package fr.romans.mes.scheduler.solve;

/**
 * A plan to start from.
 *
 * @param base             dispatching index that leads to it, or to one like it
 * @param followsPublished it keeps to the published plan
 */
record Start(Candidate plan, Priority base, boolean followsPublished) {}
