package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.dispatch.DispatchEntry;
import fr.romans.mes.core.dispatch.DispatchList;
import fr.romans.mes.core.product.Operation;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.wire.DispatchMessage;
import java.time.Instant;
import java.util.List;

/** Puts a dispatch list into the words of the wire. Pure. */
final class DispatchMessages {

    private DispatchMessages() {}

    static DispatchMessage of(DispatchList list, Atelier atelier, Instant now) {
        return new DispatchMessage(
                atelier.id().value(),
                list.unit().value(),
                now,
                list.plan() == null ? null : list.plan().value(),
                list.entries().stream().map(entry -> entry(entry, atelier)).toList());
    }

    private static DispatchMessage.Entry entry(DispatchEntry entry, Atelier atelier) {
        OperatorId operator = entry.planned().operator();
        Operation operation = atelier.operations().get(entry.jobOrder().operation());
        return new DispatchMessage.Entry(
                entry.jobOrder().id().value(),
                entry.lot().id().value(),
                entry.lot().site().equals(atelier.id()) ? null : entry.lot().site().value(),
                entry.lot().brand().value(),
                entry.lot().style().value(),
                entry.jobOrder().operation().value(),
                entry.jobOrder().target().count(),
                operator == null ? null : operator.value(),
                entry.planned().start(),
                entry.planned().end(),
                entry.jobOrder().state().name(),
                entry.isStartable(),
                entry.blockedBy().stream().map(Refusal::code).toList(),
                operation == null ? List.of() : operation.defectCodes());
    }
}
