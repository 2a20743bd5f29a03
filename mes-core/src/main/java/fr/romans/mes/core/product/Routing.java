package fr.romans.mes.core.product;

import fr.romans.mes.core.unit.ConstructionId;
import fr.romans.mes.core.unit.OperationCode;
import java.util.List;

/**
 * The steps of a construction (montage: soudé, Blake, Goodyear, strobel, sandale), in order.
 *
 * @param lastHeldFrom  at whose start the lasts are put in (lasting)
 * @param lastHeldUntil at whose start they are pulled out (finishing, which begins with delasting)
 */
public record Routing(
        ConstructionId construction,
        String french,
        String english,
        List<OperationSegment> segments,
        OperationCode lastHeldFrom,
        OperationCode lastHeldUntil) {
    public Routing {
        segments = List.copyOf(segments);
    }
}
