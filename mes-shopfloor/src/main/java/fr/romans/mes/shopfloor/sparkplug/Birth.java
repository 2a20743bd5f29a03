package fr.romans.mes.shopfloor.sparkplug;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.model.MetricDataTypeMap;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric.ValueCase;
import org.jspecify.annotations.Nullable;

/** The metrics that an edge node or a device declares in its birth certificate: names, aliases, types. */
final class Birth {

    private static final String OURS = "MES/";
    private static final String BD_SEQ = "bdSeq";

    /** Which form a value has on the wire, by its data type. */
    private static final Map<ValueCase, Set<MetricDataType>> FORMS = Map.of(
            ValueCase.INT_VALUE,
            Set.of(
                    MetricDataType.Int8,
                    MetricDataType.Int16,
                    MetricDataType.Int32,
                    MetricDataType.UInt8,
                    MetricDataType.UInt16,
                    MetricDataType.UInt32),
            ValueCase.LONG_VALUE,
            Set.of(MetricDataType.Int64, MetricDataType.UInt32, MetricDataType.UInt64, MetricDataType.DateTime),
            ValueCase.FLOAT_VALUE,
            Set.of(MetricDataType.Float),
            ValueCase.DOUBLE_VALUE,
            Set.of(MetricDataType.Double),
            ValueCase.BOOLEAN_VALUE,
            Set.of(MetricDataType.Boolean),
            ValueCase.STRING_VALUE,
            Set.of(MetricDataType.String, MetricDataType.Text, MetricDataType.UUID));

    private final Map<String, Optional<Long>> aliases = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final MetricDataTypeMap types = new MetricDataTypeMap();

    private Birth() {}

    static Birth of(Payload certificate) throws NotSparkplug {
        var birth = new Birth();
        for (Payload.Metric metric : certificate.getMetricsList()) {
            birth.declare(metric);
        }
        return birth;
    }

    private void declare(Payload.Metric metric) throws NotSparkplug {
        String name = metric.getName();
        MetricDataType type = MetricDataType.fromInteger(metric.getDatatype());
        if (name.isEmpty() || type.toIntValue() == MetricDataType.Unknown.toIntValue()) {
            throw new NotSparkplug("a birth with a metric without name or data type");
        }
        aliases.put(name, metric.hasAlias() ? Optional.of(metric.getAlias()) : Optional.empty());
        types.addMetricDataType(name, type);
        if (metric.hasAlias()) {
            names.put(metric.getAlias(), name);
            types.addMetricDataType(metric.getAlias(), type);
        }
    }

    /** Whether nothing is in the payload but what was declared. */
    boolean declares(Payload payload) {
        return payload.getMetricsList().stream().allMatch(metric -> nameOf(metric) != null);
    }

    boolean declares(String metric) {
        return aliases.containsKey(metric);
    }

    /** @return empty where the metric goes by its name */
    Optional<Long> aliasOf(String metric) {
        return aliases.getOrDefault(metric, Optional.empty());
    }

    private @Nullable String nameOf(Payload.Metric metric) {
        if (metric.hasName() && !metric.getName().isEmpty()) {
            return aliases.containsKey(metric.getName()) ? metric.getName() : null;
        }
        return metric.hasAlias() ? names.get(metric.getAlias()) : null;
    }

    /** The values of our metrics; nothing else is decoded, so that nothing else can be in the way. */
    List<MetricValue> valuesIn(Payload payload) throws NotSparkplug {
        var values = new ArrayList<MetricValue>();
        for (Metric metric : decoded(payload, name -> name.startsWith(OURS))) {
            if (metric.getTimestamp() == null && !payload.hasTimestamp()) {
                throw new NotSparkplug("a metric without a time");
            }
            Instant at = metric.getTimestamp() == null
                    ? Instant.ofEpochMilli(payload.getTimestamp())
                    : metric.getTimestamp().toInstant();
            values.add(new MetricValue(metric.getName(), metric.getValue(), at, metric.isHistorical()));
        }
        return values;
    }

    /** Which session of the edge node its birth or death is of. */
    long bdSeqIn(Payload certificate) throws NotSparkplug {
        return decoded(certificate, BD_SEQ::equals).stream()
                .map(Metric::getValue)
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .findFirst()
                .orElseThrow(() -> new NotSparkplug("a birth or death without a bdSeq"))
                .longValue();
    }

    private List<Metric> decoded(Payload payload, Predicate<String> wanted) throws NotSparkplug {
        var metrics = new ArrayList<Payload.Metric>();
        for (Payload.Metric metric : payload.getMetricsList()) {
            String name = nameOf(metric);
            if (name != null && wanted.test(name)) {
                requireForm(name, metric);
                metrics.add(metric.toBuilder().setName(name).clearDatatype().build());
            }
        }
        return Payloads.decode(metrics, types);
    }

    /** Tahu reads a value of another form than the type's as 0 or as an empty text. */
    private void requireForm(String name, Payload.Metric metric) throws NotSparkplug {
        boolean hasForm = metric.getIsNull()
                || FORMS.getOrDefault(metric.getValueCase(), Set.of()).contains(types.getMetricDataType(name));
        if (!hasForm) {
            throw new NotSparkplug("metric " + name + " is not of the data type that its birth declares");
        }
    }
}
