package fr.romans.mes.scheduler.solve;

/**
 * What a plan is decoded from.
 *
 * @param order     free job orders, each after its predecessors
 * @param unit      by job order
 * @param operator  by job order; NONE where nobody is needed
 * @param notBefore by job order: held back until then, to save work in process or to stay where published
 */
record Genes(int[] order, int[] unit, int[] operator, int[] notBefore) {}
