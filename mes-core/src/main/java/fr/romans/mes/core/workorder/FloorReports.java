package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port to the reports kept; they stand in the journal, one entry each. */
public interface FloorReports {

    /**
     * Makes the transaction of the caller the only one that may keep reports until it ends; others wait. So two reports
     * about one lot follow each other, and the second is told on top of the first.
     */
    default void becomeOnlyWriter() {}

    /**
     * Keeps them in the transaction of the caller; a report whose id is known is passed over.
     *
     * @return the ids that were not known before
     */
    Set<ReportId> keep(SiteId site, Collection<FloorReport> reports);

    /** @return the reports by job order, an empty list for one without; in one statement for many */
    Map<JobOrderId, List<FloorReport>> about(Collection<JobOrderId> jobOrders);

    default List<FloorReport> about(JobOrderId jobOrder) {
        return about(List.of(jobOrder)).getOrDefault(jobOrder, List.of());
    }
}
