package fr.romans.mes.shopfloor.sparkplug;

import java.util.Arrays;
import java.util.Optional;

/** The metrics by which a device reports, docs/sparkplug.md. All others are none of our business. */
enum ReportMetric {
    EVENT_ID("MES/Event Id", "eventId"),
    SEQUENCE("MES/Sequence", "seq"),
    EVENT("MES/Event", "type"),
    JOB_ORDER("MES/Job Order", "jobOrder"),
    OPERATOR("MES/Operator", "operator"),
    GOOD("MES/Good", "good"),
    SCRAP("MES/Scrap", "scrap"),
    SCRAP_REASON("MES/Scrap Reason", "reason"),
    REASON("MES/Reason", "reason"),
    PHASE("MES/Phase", "phase"),
    CORRECTS("MES/Corrects", "corrects");

    private final String metric;
    private final String field;

    ReportMetric(String metric, String field) {
        this.metric = metric;
        this.field = field;
    }

    String metric() {
        return metric;
    }

    /** What it is called in the JSON event; {@code reason} of scrap within {@code scrap}. */
    String field() {
        return field;
    }

    static Optional<ReportMetric> of(String metric) {
        return Arrays.stream(values()).filter(known -> known.metric.equals(metric)).findFirst();
    }
}
