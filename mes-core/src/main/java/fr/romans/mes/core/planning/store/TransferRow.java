package fr.romans.mes.core.planning.store;

import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * @param id       order line, operation and site: the same transfer decided twice is one
 * @param undoneAt null while it is in force
 */
@MappedEntity("transfer")
record TransferRow(
        @Id String id,
        String siteId,
        String orderLineId,
        String operation,
        String toSiteId,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime decidedAt,
        @TypeDef(type = DataType.OBJECT) @Nullable OffsetDateTime undoneAt) {

    static String idOf(OrderLineId line, OperationCode operation, SiteId to) {
        return line.value() + " " + operation.value() + " " + to.value();
    }

    static TransferRow of(SiteId home, Transfer transfer, OffsetDateTime decidedAt) {
        return new TransferRow(
                idOf(transfer.line(), transfer.operation(), transfer.to()),
                home.value(),
                transfer.line().value(),
                transfer.operation().value(),
                transfer.to().value(),
                decidedAt,
                null);
    }

    TransferRow undone(OffsetDateTime at) {
        return new TransferRow(id, siteId, orderLineId, operation, toSiteId, decidedAt, at);
    }

    Transfer toTransfer() {
        return new Transfer(new OrderLineId(orderLineId), new OperationCode(operation), new SiteId(toSiteId));
    }
}
