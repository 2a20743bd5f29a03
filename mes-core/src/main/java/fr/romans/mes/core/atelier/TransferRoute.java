package fr.romans.mes.core.atelier;

import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.SiteId;
import java.time.Duration;
import java.util.Set;

/**
 * Another site that takes operations of this one.
 *
 * @param transport there or back, by the clock, loading counted
 * @param price     euro cents of a lot taken there and back
 */
public record TransferRoute(SiteId to, Set<OperationCode> operations, Duration transport, long price) {

    public TransferRoute {
        operations = Set.copyOf(operations);
    }
}
