package fr.romans.mes.shopfloor.sparkplug;

/** The metrics that are written to a device, which declares in its birth those that it wants; all are texts. */
enum CommandMetric {
    /** Event id of a report that is committed: stored, or in quarantine. */
    ACKNOWLEDGED("MES/Acknowledged"),
    /** {@code stored} or {@code quarantined}. */
    RESULT("MES/Acknowledged Result"),
    /** Why it is in quarantine, or what it contradicts; empty otherwise. */
    REASON("MES/Acknowledged Reason"),
    /** What the post does next, the JSON of {@code dispatch.schema.json}. */
    DISPATCH_LIST("MES/Dispatch List");

    private final String metric;

    CommandMetric(String metric) {
        this.metric = metric;
    }

    String metric() {
        return metric;
    }
}
