package fr.romans.mes.shopfloor.sparkplug;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.tahu.SparkplugInvalidTypeException;
import org.eclipse.tahu.message.SparkplugBPayloadDecoder;
import org.eclipse.tahu.message.SparkplugBPayloadEncoder;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.Metric.MetricBuilder;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.message.model.SparkplugBPayload;
import org.eclipse.tahu.model.MetricDataTypeMap;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;

/** Sparkplug B payloads, read and written by Eclipse Tahu. */
final class Payloads {

    private Payloads() {}

    static Payload parse(byte[] bytes) throws NotSparkplug {
        try {
            return Payload.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new NotSparkplug("not a protobuf payload: " + e.getMessage(), e);
        }
    }

    /** @return 0 to 255 */
    static int seqOf(Payload payload) throws NotSparkplug {
        long seq = payload.getSeq();
        if (!payload.hasSeq() || seq < 0 || seq >= ReorderWindow.MODULUS) {
            throw new NotSparkplug("no sequence number from 0 to 255");
        }
        return (int) seq;
    }

    /**
     * @param metrics of the payload, those that are wanted
     * @param types   as declared at birth
     */
    static List<Metric> decode(List<Payload.Metric> metrics, MetricDataTypeMap types) throws NotSparkplug {
        if (metrics.isEmpty()) {
            return List.of();
        }
        byte[] wanted = Payload.newBuilder().addAllMetrics(metrics).build().toByteArray();
        try {
            List<Metric> decoded = new SparkplugBPayloadDecoder().buildFromByteArray(wanted, types).getMetrics();
            if (decoded.stream().anyMatch(Objects::isNull)) { // so Tahu marks one without a type
                throw new NotSparkplug("a metric without a data type");
            }
            return decoded;
        } catch (NotSparkplug e) {
            throw e;
        } catch (Exception e) { // Tahu's decoder declares no narrower one
            throw new NotSparkplug("a metric that does not have the form of its data type: " + e.getMessage(), e);
        }
    }

    /**
     * Commands carry a time and no sequence number.
     *
     * @param metrics what to write
     */
    static byte[] command(Instant now, List<Metric> metrics) {
        var payload = new SparkplugBPayload(Date.from(now), metrics);
        try {
            return new SparkplugBPayloadEncoder().getBytes(payload, false);
        } catch (IOException e) {
            throw new UncheckedIOException("a command cannot be written: " + payload, e);
        }
    }

    /** A metric to write, by its alias where it has one. */
    static Metric written(String name, Optional<Long> alias, MetricDataType type, Object value, Instant now) {
        try {
            return new MetricBuilder(alias.isPresent() ? null : name, type, value)
                    .alias(alias.orElse(null))
                    .timestamp(Date.from(now))
                    .createMetric();
        } catch (SparkplugInvalidTypeException e) {
            throw new IllegalArgumentException(name + " cannot be written as " + type + ": " + value, e);
        }
    }
}
