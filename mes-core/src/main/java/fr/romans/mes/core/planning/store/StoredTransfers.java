package fr.romans.mes.core.planning.store;

import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.planning.transfer.Transfers;
import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Transfers in their table. */
@Singleton
@Transactional
class StoredTransfers implements Transfers {

    private final TransferRows rows;

    StoredTransfers(TransferRows rows) {
        this.rows = rows;
    }

    @Override
    public void decide(SiteId home, Transfer transfer, Instant at) {
        TransferRow row = TransferRow.of(home, transfer, InstantColumn.of(at));
        if (rows.findById(row.id()).isPresent()) {
            rows.update(row);
        } else {
            rows.save(row);
        }
    }

    @Override
    public void undo(Transfer transfer, Instant at) {
        rows.findById(TransferRow.idOf(transfer.line(), transfer.operation(), transfer.to()))
                .ifPresent(row -> rows.update(row.undone(InstantColumn.of(at))));
    }

    @Override
    public List<Transfer> of(SiteId home) {
        return rows.inForce(home.value()).stream().map(TransferRow::toTransfer).toList();
    }

    @Override
    public boolean wasDecided(OrderLineId line, OperationCode operation, SiteId to) {
        return rows.findById(TransferRow.idOf(line, operation, to)).isPresent();
    }
}
