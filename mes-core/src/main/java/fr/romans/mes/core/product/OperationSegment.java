package fr.romans.mes.core.product;

import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.StandardTime;
import java.time.Duration;

/**
 * One step of a routing.
 *
 * @param perPair standard time of one pair; zero for an elapsed operation
 * @param perLot  time of a lot whatever its size: drying time, or the preparation of a lot
 */
public record OperationSegment(int sequence, OperationCode operation, StandardTime perPair, Duration perLot) {}
