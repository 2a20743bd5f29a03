package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.SiteId;
import java.util.Collection;
import java.util.List;

/** Port to the reports kept; they stand in the journal, one entry each. */
public interface FloorReports {

    /**
     * Makes the transaction of the caller the only one that may keep reports until it ends; others wait. So two reports
     * about one lot follow each other, and the second is told on top of the first.
     */
    default void becomeOnlyWriter() {}

    /** Keeps them in the transaction of the caller; a report whose id is known is passed over. */
    void keep(SiteId site, Collection<FloorReport> reports);

    List<FloorReport> about(JobOrderId jobOrder);
}
