package fr.romans.mes.shopfloor.sparkplug;

import java.util.Optional;

/** A device of an edge node. */
record DeviceId(String group, String edgeNode, String device) {

    private static final String ROOT = "sparkplug/";

    /** What a report of the device is kept under in the inbox; no topic of any broker. */
    String address() {
        return ROOT + group + "/" + edgeNode + "/" + device;
    }

    /** @return empty for an address of another form */
    static Optional<DeviceId> at(String address) {
        String[] levels = address.split("/", -1);
        return levels.length == 4 && address.startsWith(ROOT)
                ? Optional.of(new DeviceId(levels[1], levels[2], levels[3]))
                : Optional.empty();
    }

    String topic(SparkplugTopic.Verb verb) {
        return new SparkplugTopic(group, verb, edgeNode, device).toString();
    }

    @Override
    public String toString() {
        return edgeNode + "/" + device;
    }
}
