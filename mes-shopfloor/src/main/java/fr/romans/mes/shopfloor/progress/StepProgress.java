package fr.romans.mes.shopfloor.progress;

import fr.romans.mes.core.product.Operation;
import fr.romans.mes.core.unit.Pairs;

/**
 * One step of the way of an order line through the atelier.
 *
 * @param done    good pairs that have passed the step
 * @param here    pairs of the lots whose next or current operation this is, less those that have passed it
 * @param running whether somebody works on them now
 */
public record StepProgress(int step, Operation operation, Pairs done, Pairs here, boolean running) {}
