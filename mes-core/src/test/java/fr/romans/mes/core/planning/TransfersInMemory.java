package fr.romans.mes.core.planning;

import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.planning.transfer.Transfers;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Transfers for tests of use cases. */
public final class TransfersInMemory implements Transfers {

    private final Map<Transfer, SiteId> inForce = new LinkedHashMap<>();
    private final Set<Transfer> ever = new HashSet<>();

    @Override
    public void decide(SiteId home, Transfer transfer, Instant at) {
        inForce.put(transfer, home);
        ever.add(transfer);
    }

    @Override
    public void undo(Transfer transfer, Instant at) {
        inForce.remove(transfer);
    }

    @Override
    public List<Transfer> of(SiteId home) {
        return inForce.entrySet().stream().filter(one -> one.getValue().equals(home)).map(Map.Entry::getKey).toList();
    }

    @Override
    public boolean wasDecided(OrderLineId line, OperationCode operation, SiteId to) {
        return ever.contains(new Transfer(line, operation, to));
    }
}
