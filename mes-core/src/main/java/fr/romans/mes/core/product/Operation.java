package fr.romans.mes.core.product;

import fr.romans.mes.core.unit.OperationCode;
import java.util.List;

/**
 * A trade operation of the site.
 *
 * @param elapsed     true when it runs by the clock with nobody at it (drying), nights and breaks included
 * @param material    what has to have arrived before it starts
 * @param defectCodes reasons that a pair may be scrapped or reworked for here
 */
public record Operation(
        OperationCode code,
        String french,
        String english,
        AgecStep agecStep,
        boolean elapsed,
        Material material,
        List<String> defectCodes) {
    public Operation {
        defectCodes = List.copyOf(defectCodes);
    }
}
