package fr.romans.mes.shopfloor.sparkplug;

import fr.romans.mes.shopfloor.sparkplug.SparkplugTopic.Verb;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an edge node and its devices have told since their births. From its birth on, a node's messages are taken in the
 * order of their sequence numbers; when one stays away, nothing more is taken until the node is born again, for what it
 * tells may rest on what was lost. One thread at a time.
 */
final class EdgeNodeSession {

    private static final Logger LOG = LoggerFactory.getLogger(EdgeNodeSession.class);

    /** What a session brings about. */
    interface Outcome {

        /** @param event as in docs/mqtt.md */
        void reported(DeviceId device, byte[] event) throws InterruptedException;

        void deviceBorn(DeviceId device, Birth birth);

        void deviceDied(DeviceId device);

        void rebirthNeeded(String edgeNode);

        void unreadable(String topic, byte[] payload) throws InterruptedException;
    }

    private record Message(SparkplugTopic topic, Payload payload, byte[] bytes) {}

    private record Device(Birth birth, DeviceReports reports) {}

    private final String group;
    private final String edgeNode;
    private final Outcome outcome;
    private final ReorderWindow<Message> window;
    private final Map<DeviceId, Device> devices = new HashMap<>();
    private @Nullable Birth birth;
    private long bdSeq;
    private boolean inSequence;

    EdgeNodeSession(String group, String edgeNode, long reorderNanos, Outcome outcome) {
        this.group = group;
        this.edgeNode = edgeNode;
        this.outcome = outcome;
        this.window = new ReorderWindow<>(reorderNanos);
    }

    /**
     * @param topic of a verb that comes from edge nodes
     * @param now   nanoseconds
     */
    void take(SparkplugTopic topic, byte[] bytes, long now) throws InterruptedException {
        try {
            Payload payload = Payloads.parse(bytes);
            if (topic.verb() == Verb.NBIRTH) {
                born(payload);
            } else if (topic.verb() == Verb.NDEATH) {
                died(payload);
            } else {
                takeInTurn(new Message(topic, payload, bytes), now);
            }
        } catch (NotSparkplug e) {
            refuse(topic, bytes, e);
        }
    }

    private void refuse(SparkplugTopic topic, byte[] bytes, NotSparkplug why) throws InterruptedException {
        LOG.debug("a message on {} is set aside: {}", topic, why.getMessage());
        outcome.unreadable(topic.toString(), bytes);
    }

    private void born(Payload certificate) throws NotSparkplug {
        int seq = Payloads.seqOf(certificate);
        Birth declared = Birth.of(certificate);
        bdSeq = declared.bdSeqIn(certificate);
        forgetDevices();
        birth = declared;
        window.beginAfter(seq);
        inSequence = true;
    }

    /** A will that was left by an earlier connection of the node says nothing of this one. */
    private void died(Payload certificate) throws NotSparkplug {
        if (birth == null) {
            return;
        }
        if (birth.bdSeqIn(certificate) != bdSeq) {
            LOG.info("edge node {}: a death of an earlier session is passed over", edgeNode);
            return;
        }
        LOG.info("edge node {} is dead, and its {} devices with it", edgeNode, devices.size());
        lose();
    }

    private void takeInTurn(Message message, long now) throws NotSparkplug, InterruptedException {
        int seq = Payloads.seqOf(message.payload());
        if (!inSequence) {
            outcome.rebirthNeeded(edgeNode);
            return;
        }
        for (Message due : window.take(seq, message, now)) {
            try {
                takeNext(due);
            } catch (NotSparkplug e) {
                refuse(due.topic(), due.bytes(), e);
            }
        }
    }

    private void takeNext(Message message) throws NotSparkplug, InterruptedException {
        if (message.topic().verb() == Verb.NDATA) {
            if (!Objects.requireNonNull(birth).declares(message.payload())) {
                outcome.rebirthNeeded(edgeNode);
            }
            return;
        }
        var id = new DeviceId(group, edgeNode, Objects.requireNonNull(message.topic().device()));
        if (message.topic().verb() == Verb.DDEATH) {
            if (devices.remove(id) != null) {
                outcome.deviceDied(id);
            }
            return;
        }
        if (message.topic().verb() == Verb.DBIRTH) {
            Birth declared = Birth.of(message.payload());
            devices.put(id, new Device(declared, new DeviceReports(id.device())));
            outcome.deviceBorn(id, declared);
        }
        Device device = devices.get(id);
        if (device == null || !device.birth().declares(message.payload())) {
            outcome.rebirthNeeded(edgeNode);
            return;
        }
        for (byte[] event : device.reports().take(device.birth().valuesIn(message.payload()))) {
            outcome.reported(id, event);
        }
    }

    /** @param now nanoseconds */
    void tick(long now) {
        if (inSequence && window.isOverdue(now)) {
            LOG.info("edge node {}: a message is missing; a rebirth is asked for", edgeNode);
            inSequence = false;
            window.giveUp();
            outcome.rebirthNeeded(edgeNode);
        }
    }

    /** Nothing is known of the node from now on until it is born again. */
    void lose() {
        inSequence = false;
        window.giveUp();
        birth = null;
        forgetDevices();
    }

    private void forgetDevices() {
        devices.keySet().forEach(outcome::deviceDied);
        devices.clear();
    }
}
