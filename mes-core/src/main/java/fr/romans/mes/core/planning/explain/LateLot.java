package fr.romans.mes.core.planning.explain;

import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import java.time.Duration;

/**
 * A lot that ends after its due date.
 *
 * @param bottleneck what it waited for longest, all its job orders together
 * @param where      the line, person or last model in question; the lot itself where it is the work alone
 * @param waited     how long
 * @param operation  of its job orders that waited for it, the one that waited longest
 */
public record LateLot(LotId lot, Duration late, StartReason.Kind bottleneck, String where, Duration waited, OperationCode operation) {}
