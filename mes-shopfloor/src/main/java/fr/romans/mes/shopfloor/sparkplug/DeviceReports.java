package fr.romans.mes.shopfloor.sparkplug;

import static fr.romans.mes.shopfloor.sparkplug.ReportMetric.CORRECTS;
import static fr.romans.mes.shopfloor.sparkplug.ReportMetric.EVENT;
import static fr.romans.mes.shopfloor.sparkplug.ReportMetric.EVENT_ID;
import static fr.romans.mes.shopfloor.sparkplug.ReportMetric.GOOD;
import static fr.romans.mes.shopfloor.sparkplug.ReportMetric.JOB_ORDER;
import static fr.romans.mes.shopfloor.sparkplug.ReportMetric.OPERATOR;
import static fr.romans.mes.shopfloor.sparkplug.ReportMetric.PHASE;
import static fr.romans.mes.shopfloor.sparkplug.ReportMetric.REASON;
import static fr.romans.mes.shopfloor.sparkplug.ReportMetric.SCRAP;
import static fr.romans.mes.shopfloor.sparkplug.ReportMetric.SCRAP_REASON;
import static fr.romans.mes.shopfloor.sparkplug.ReportMetric.SEQUENCE;

import fr.romans.mes.shopfloor.wire.WireJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports of a device's metrics. A metric keeps its value until the device tells another, so what stands at the
 * moment of a new event id is the report. What the device tells later, as historical, is complete in itself: the metrics of
 * one time are one report. Whether it is a good one, its reader will say.
 */
final class DeviceReports {

    /** What an event of a type speaks of; what else the metrics hold is left from other events. */
    private static final Map<String, Set<ReportMetric>> SPOKEN_OF = Map.of(
            "started", EnumSet.of(JOB_ORDER, OPERATOR),
            "resumed", EnumSet.of(JOB_ORDER, OPERATOR),
            "progress", EnumSet.of(JOB_ORDER, OPERATOR, GOOD, SCRAP),
            "paused", EnumSet.of(JOB_ORDER, OPERATOR, REASON),
            "aborted", EnumSet.of(JOB_ORDER, OPERATOR, REASON),
            "completed", EnumSet.of(JOB_ORDER, OPERATOR, SCRAP),
            "correction", EnumSet.of(JOB_ORDER, OPERATOR, GOOD, SCRAP, CORRECTS),
            "withdrawal", EnumSet.of(JOB_ORDER, OPERATOR, CORRECTS),
            "downtime", EnumSet.of(OPERATOR, REASON, PHASE));

    private final String device;
    private final Map<ReportMetric, Object> current = new EnumMap<>(ReportMetric.class);

    DeviceReports(String device) {
        this.device = device;
    }

    /** @return the reports that the values make, as events of docs/mqtt.md */
    List<byte[]> take(List<MetricValue> values) {
        Map<Instant, Map<ReportMetric, Object>> past = new TreeMap<>();
        Instant reportedAt = null;
        for (MetricValue value : values) {
            ReportMetric metric = ReportMetric.of(value.metric()).orElse(null);
            if (metric == null) {
                continue;
            }
            if (value.historical()) {
                put(past.computeIfAbsent(value.at(), at -> new EnumMap<>(ReportMetric.class)), metric, value.value());
            } else {
                put(current, metric, value.value());
                if (metric == EVENT_ID && current.containsKey(EVENT_ID)) {
                    reportedAt = value.at();
                }
            }
        }
        var reports = new ArrayList<byte[]>();
        past.forEach((at, told) -> reports.add(report(told, at)));
        if (reportedAt != null) {
            reports.add(report(current, reportedAt));
        }
        return reports;
    }

    /** A tag that cannot be null is emptied. */
    private static void put(Map<ReportMetric, Object> values, ReportMetric metric, @Nullable Object value) {
        if (value == null || value.equals("")) {
            values.remove(metric);
        } else {
            values.put(metric, value);
        }
    }

    private byte[] report(Map<ReportMetric, Object> values, Instant at) {
        var event = new LinkedHashMap<String, Object>();
        event.put("terminal", device);
        event.put("occurredAt", at);
        event.put(SEQUENCE.field(), 0);
        Set<ReportMetric> spokenOf = SPOKEN_OF.getOrDefault(String.valueOf(values.get(EVENT)), Set.of());
        values.forEach((metric, value) -> {
            if (metric == EVENT_ID || metric == SEQUENCE || metric == EVENT || spokenOf.contains(metric)) {
                event.put(metric.field(), metric == SCRAP ? scrap(value, values.get(SCRAP_REASON)) : value);
            }
        });
        return WireJson.write(event);
    }

    private static List<Map<String, Object>> scrap(Object pairs, @Nullable Object reason) {
        if (pairs instanceof Number number && number.longValue() == 0) {
            return List.of();
        }
        return List.of(reason == null ? Map.of("pairs", pairs) : Map.of("pairs", pairs, SCRAP_REASON.field(), reason));
    }
}
