package fr.romans.mes.core.atelier.yaml;

import java.util.Map;
import java.util.Optional;

/** A map with known keys, as found in a file. */
final class Fields {

    private final YamlValue map;
    private final Map<String, YamlValue> found;

    Fields(YamlValue map, Map<String, YamlValue> found) {
        this.map = map;
        this.found = found;
    }

    /** Complains, and returns an absent value, when the key is missing. */
    YamlValue required(String key) {
        YamlValue value = found.get(key);
        if (value == null) {
            map.refuse("configuration.missing-key", "text", key);
            return map.absent();
        }
        return value;
    }

    Optional<YamlValue> optional(String key) {
        return Optional.ofNullable(found.get(key));
    }
}
