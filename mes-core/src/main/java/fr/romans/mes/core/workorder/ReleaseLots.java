package fr.romans.mes.core.workorder;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderLine;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Makes lots and job orders for the order lines that have none yet. */
@Singleton
public class ReleaseLots {

    private final Ateliers ateliers;
    private final WorkOrders workOrders;

    public ReleaseLots(Ateliers ateliers, WorkOrders workOrders) {
        this.ateliers = ateliers;
        this.workOrders = workOrders;
    }

    /** @return the new lots */
    @Transactional
    public List<LotFile> of(Collection<OrderLine> lines) {
        Set<?> known = workOrders.withLots(lines.stream().map(OrderLine::id).toList());
        List<LotFile> made = lines.stream()
                .filter(line -> !known.contains(line.id()))
                .flatMap(line -> LotMaker.lotsOf(line, ateliers.require(line.site())).stream())
                .toList();
        workOrders.add(made);
        return made;
    }
}
