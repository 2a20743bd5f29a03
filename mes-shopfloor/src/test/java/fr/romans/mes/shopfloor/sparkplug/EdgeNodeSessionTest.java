package fr.romans.mes.shopfloor.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.shopfloor.sparkplug.SparkplugTopic.Verb;
import fr.romans.mes.shopfloor.wire.WireJson;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EdgeNodeSessionTest {

    private static final int INT32 = 3;
    private static final int INT64 = 4;
    private static final int DOUBLE = 10;
    private static final int STRING = 12;

    private final List<String> happened = new ArrayList<>();
    private final EdgeNodeSession session = new EdgeNodeSession("romans", "gw", 100, new Recorded());
    private int seq;

    private final class Recorded implements EdgeNodeSession.Outcome {
        @Override
        public void reported(DeviceId device, byte[] event) {
            happened.add("reported " + WireJson.tree(event).orElseThrow());
        }

        @Override
        public void deviceBorn(DeviceId device, Birth birth) {
            happened.add("born " + device);
        }

        @Override
        public void deviceDied(DeviceId device) {
            happened.add("died " + device);
        }

        @Override
        public void rebirthNeeded(String edgeNode) {
            happened.add("rebirth");
        }

        @Override
        public void unreadable(String topic, byte[] payload) {
            happened.add("unreadable " + topic);
        }
    }

    @BeforeEach
    void isBorn() throws InterruptedException {
        take(Verb.NBIRTH, Metric.newBuilder().setName("bdSeq").setDatatype(INT64).setLongValue(7));
        take(
                Verb.DBIRTH,
                declared("MES/Event Id", 0, STRING),
                declared("MES/Event", 1, STRING),
                declared("MES/Job Order", 2, STRING),
                declared("MES/Good", 3, INT32),
                declared("Motor/Temperature", 4, DOUBLE));
        assertThat(happened).containsExactly("born gw/press");
        happened.clear();
    }

    private static Metric.Builder declared(String name, long alias, int type) {
        return Metric.newBuilder().setName(name).setAlias(alias).setDatatype(type).setIsNull(true).setTimestamp(0);
    }

    private static Metric.Builder of(long alias) {
        return Metric.newBuilder().setAlias(alias).setTimestamp(1_000);
    }

    private void take(Verb verb, Metric.Builder... metrics) throws InterruptedException {
        var payload = Payload.newBuilder();
        for (Metric.Builder metric : metrics) {
            payload.addMetrics(metric);
        }
        if (verb != Verb.NDEATH) {
            payload.setSeq(seq++ % 256);
        }
        session.take(
                new SparkplugTopic("romans", verb, "gw", verb.isOfDevice() ? "press" : null),
                payload.build().toByteArray(),
                0);
    }

    @Test
    void aliasStandsForTheNameAndTypeOfTheBirth() throws InterruptedException {
        take(
                Verb.DDATA,
                of(0).setStringValue("e-1"),
                of(1).setStringValue("progress"),
                of(2).setStringValue("J-1"),
                of(3).setIntValue(4));
        assertThat(happened)
                .containsExactly("reported {\"terminal\":\"press\",\"occurredAt\":\"1970-01-01T00:00:01Z\",\"seq\":0,"
                        + "\"eventId\":\"e-1\",\"type\":\"progress\",\"jobOrder\":\"J-1\",\"good\":4}");
    }

    @Test
    void undeclaredMetricNeedsARebirth() throws InterruptedException {
        take(Verb.DDATA, of(99).setIntValue(4));
        take(Verb.NDATA, Metric.newBuilder().setName("new").setIntValue(4));
        assertThat(happened).containsExactly("rebirth", "rebirth");
    }

    @Test
    void valueOfAnotherTypeThanDeclaredIsSetAside() throws InterruptedException {
        take(Verb.DDATA, of(3).setStringValue("four"));
        take(Verb.DDATA, of(4).setStringValue("warm: none of our business"));
        assertThat(happened).containsExactly("unreadable spBv1.0/romans/DDATA/gw/press");
    }

    @Test
    void messagesWithoutANumberOrBirthsWithoutBdSeqAreSetAside() throws InterruptedException {
        session.take(new SparkplugTopic("romans", Verb.DDATA, "gw", "press"), new byte[0], 0);
        take(Verb.NBIRTH, Metric.newBuilder().setName("other").setDatatype(INT32).setIntValue(1));
        assertThat(happened)
                .containsExactly("unreadable spBv1.0/romans/DDATA/gw/press", "unreadable spBv1.0/romans/NBIRTH/gw");
    }

    @Test
    void deathTakesTheDevicesWithItIfItIsOfThisSession() throws InterruptedException {
        take(Verb.NDEATH, Metric.newBuilder().setName("bdSeq").setLongValue(6).setTimestamp(0));
        assertThat(happened).isEmpty();
        take(Verb.NDEATH, Metric.newBuilder().setName("bdSeq").setLongValue(7).setTimestamp(0));
        assertThat(happened).containsExactly("died gw/press");
        take(Verb.DDATA, of(3).setIntValue(4));
        assertThat(happened).containsExactly("died gw/press", "rebirth");
    }

    @Test
    void afterAMissingMessageNothingIsTakenUntilTheNextBirth() throws InterruptedException {
        seq++;
        take(Verb.DDATA, of(0).setStringValue("e-1"));
        session.tick(99);
        assertThat(happened).isEmpty();
        session.tick(100);
        session.tick(101);
        take(Verb.DDATA, of(0).setStringValue("e-2"));
        assertThat(happened).containsExactly("rebirth", "rebirth");
    }
}
