package fr.romans.mes.shopfloor.sparkplug;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code spBv1.0/{group}/{verb}/{edgeNode}[/{device}]}.
 *
 * @param device null for the verbs of an edge node
 */
public record SparkplugTopic(String group, Verb verb, String edgeNode, @Nullable String device) {

    public static final String NAMESPACE = "spBv1.0";
    static final String STATE = "STATE";

    private static final Pattern SEPARATOR = Pattern.compile("/");

    /** What a message is, the specification's message type. */
    public enum Verb {
        NBIRTH(false, true),
        NDEATH(false, true),
        NDATA(false, true),
        NCMD(false, false),
        DBIRTH(true, true),
        DDEATH(true, true),
        DDATA(true, true),
        DCMD(true, false);

        private final boolean ofDevice;
        private final boolean fromEdgeNode;

        Verb(boolean ofDevice, boolean fromEdgeNode) {
            this.ofDevice = ofDevice;
            this.fromEdgeNode = fromEdgeNode;
        }

        public boolean isOfDevice() {
            return ofDevice;
        }

        /** Otherwise it goes to one. */
        public boolean isFromEdgeNode() {
            return fromEdgeNode;
        }

        boolean isBirth() {
            return this == NBIRTH || this == DBIRTH;
        }

        static Optional<Verb> of(String word) {
            return Arrays.stream(values()).filter(verb -> verb.name().equals(word)).findFirst();
        }
    }

    /** Where a host application says whether it is online. */
    public static String state(String hostId) {
        return NAMESPACE + "/" + STATE + "/" + hostId;
    }

    /** @return empty for a topic of another form */
    static Optional<SparkplugTopic> parse(String topic) {
        String[] levels = SEPARATOR.split(topic, -1);
        if (levels.length < 4 || levels.length > 5 || !levels[0].equals(NAMESPACE) || Arrays.asList(levels).contains("")) {
            return Optional.empty();
        }
        return Verb.of(levels[2])
                .filter(verb -> verb.isOfDevice() == (levels.length == 5))
                .map(verb -> new SparkplugTopic(levels[1], verb, levels[3], verb.isOfDevice() ? levels[4] : null));
    }

    @Override
    public String toString() {
        return NAMESPACE + "/" + group + "/" + verb + "/" + edgeNode + (device == null ? "" : "/" + device);
    }
}
