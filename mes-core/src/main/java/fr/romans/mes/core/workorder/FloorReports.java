package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.SiteId;
import java.util.Collection;
import java.util.List;

/** Port to the reports kept; they stand in the journal, one entry each. */
public interface FloorReports {

    /** Keeps them in the transaction of the caller; a report whose id is known is passed over. */
    void keep(SiteId site, Collection<FloorReport> reports);

    List<FloorReport> about(JobOrderId jobOrder);
}
