package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port to the lots and their job orders. Lists are sorted by lot id. */
public interface WorkOrders {

    void add(Collection<LotFile> lots);

    Optional<LotFile> find(LotId lot);

    /** The lots to which these job orders belong, finished ones too; an unknown one has none. */
    List<LotFile> ofJobOrders(Collection<JobOrderId> jobOrders);

    default Optional<LotFile> findByJobOrder(JobOrderId jobOrder) {
        return ofJobOrders(List.of(jobOrder)).stream().findFirst();
    }

    /** The job orders of these sites that were last reported at a post, those of the latest report first. */
    List<JobOrder> lastAt(Collection<SiteId> homes, WorkUnitId unit, int limit);

    /** Lots with work left. */
    List<LotFile> openOf(SiteId site);

    /** All lots of these order lines, finished ones too. */
    List<LotFile> ofLines(Collection<OrderLineId> lines);

    Set<OrderLineId> linesWithWorkLeft(SiteId site);

    Set<OrderLineId> linesWithWorkLeft(BrandId brand);

    /** Those of these order lines that have lots already. */
    Set<OrderLineId> withLots(Collection<OrderLineId> lines);

    /** Writes what reports changed of these lots: job orders, and whether work is left. */
    void update(Collection<RetoldLot> retold);
}
