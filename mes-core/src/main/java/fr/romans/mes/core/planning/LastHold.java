package fr.romans.mes.core.planning;

import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LastModelId;
import org.jspecify.annotations.Nullable;

/**
 * Lasts that a lot uses.
 *
 * @param fromStartOf  null when they are in use already as the horizon begins
 * @param untilStartOf null when they are in use beyond the horizon's end
 */
public record LastHold(
        LastModelId model, SizeRun pairs, @Nullable JobOrderId fromStartOf, @Nullable JobOrderId untilStartOf) {}
