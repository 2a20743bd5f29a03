package fr.romans.mes.shopfloor.mqtt;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.tahu.SparkplugInvalidTypeException;
import org.eclipse.tahu.message.SparkplugBPayloadDecoder;
import org.eclipse.tahu.message.SparkplugBPayloadEncoder;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.Metric.MetricBuilder;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.message.model.SparkplugBPayload;
import org.eclipse.tahu.model.MetricDataTypeMap;

/**
 * What a gateway with one device says and reads, made of Tahu's own classes.
 *
 * @param bdSeq of its connection
 * @param aliases whether its device declares them, and says them in its data instead of names
 */
record EdgePayloads(long bdSeq, boolean aliases) {

    /** The device's metrics; the alias of each is its place. */
    private static final Map<String, MetricDataType> METRICS = metrics();

    private static Map<String, MetricDataType> metrics() {
        var metrics = new LinkedHashMap<String, MetricDataType>();
        metrics.put("MES/Event Id", MetricDataType.String);
        metrics.put("MES/Event", MetricDataType.String);
        metrics.put("MES/Job Order", MetricDataType.String);
        metrics.put("MES/Operator", MetricDataType.String);
        metrics.put("MES/Good", MetricDataType.Int32);
        metrics.put("MES/Scrap", MetricDataType.Int32);
        metrics.put("MES/Scrap Reason", MetricDataType.String);
        metrics.put("MES/Reason", MetricDataType.String);
        metrics.put("MES/Phase", MetricDataType.String);
        metrics.put("MES/Sequence", MetricDataType.Int64);
        metrics.put("MES/Acknowledged", MetricDataType.String);
        metrics.put("MES/Acknowledged Result", MetricDataType.String);
        metrics.put("MES/Acknowledged Reason", MetricDataType.String);
        metrics.put("MES/Dispatch List", MetricDataType.String);
        metrics.put("Motor/Temperature", MetricDataType.Float);
        return metrics;
    }

    /** The values in a command, each by the name of its metric. */
    static Map<String, Object> valuesOf(byte[] command) throws Exception {
        var types = new MetricDataTypeMap();
        SparkplugBPayload payload = new SparkplugBPayloadDecoder().buildFromByteArray(command, types);
        var values = new LinkedHashMap<String, Object>();
        for (Metric metric : payload.getMetrics()) {
            values.put(
                    metric.hasName() ? metric.getName() : List.copyOf(METRICS.keySet()).get(Math.toIntExact(metric.getAlias())),
                    metric.getValue());
        }
        return values;
    }

    /** The will: it has no sequence number. */
    static byte[] death(long bdSeq) {
        return encode(new SparkplugBPayload(new Date(0), List.of(bdSeqMetric(bdSeq))), false);
    }

    /** @param withoutTypes as data may be, since the birth declares them */
    static byte[] numbered(List<Metric> metrics, long seq, boolean withoutTypes) {
        return encode(new SparkplugBPayload(new Date(0), metrics, seq), withoutTypes);
    }

    List<Metric> nodeBirth() {
        return List.of(
                bdSeqMetric(bdSeq),
                metric("Node Control/Rebirth", MetricDataType.Boolean, false, Instant.EPOCH, false));
    }

    /** @param values that its metrics have already */
    List<Metric> deviceBirth(Map<String, Object> values, Instant at) {
        var declared = new ArrayList<Metric>();
        METRICS.forEach((name, type) -> {
            Metric metric = metric(name, type, values.get(name), at, false);
            if (aliases) {
                metric.setAlias(declared.size());
            }
            declared.add(metric);
        });
        return declared;
    }

    /** @param historical told after the event */
    List<Metric> data(Map<String, Object> values, Instant at, boolean historical) {
        var told = new ArrayList<Metric>();
        values.forEach((name, value) -> {
            Metric metric = metric(name, METRICS.get(name), value, at, historical);
            if (aliases) {
                metric.setAlias(List.copyOf(METRICS.keySet()).indexOf(name));
                metric.setName(null);
            }
            told.add(metric);
        });
        return told;
    }

    private static Metric bdSeqMetric(long bdSeq) {
        return metric("bdSeq", MetricDataType.Int64, bdSeq, Instant.EPOCH, false);
    }

    private static byte[] encode(SparkplugBPayload payload, boolean withoutTypes) {
        try {
            return new SparkplugBPayloadEncoder().getBytes(payload, withoutTypes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Metric metric(String name, MetricDataType type, Object value, Instant at, boolean historical) {
        try {
            return new MetricBuilder(name, type, value)
                    .timestamp(Date.from(at))
                    .isHistorical(historical ? true : null)
                    .createMetric();
        } catch (SparkplugInvalidTypeException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
