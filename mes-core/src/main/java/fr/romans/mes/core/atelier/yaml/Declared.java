package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.unit.Identifier;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Things declared under ids that are unique over the whole site, in the order of the files, with their places. */
final class Declared<K extends Identifier, V> {

    private final Map<K, V> values = new LinkedHashMap<>();
    private final Map<K, YamlValue> places = new HashMap<>();

    void add(YamlValue place, K id, V value) {
        YamlValue first = places.putIfAbsent(id, place);
        if (first == null) {
            values.put(id, value);
        } else {
            place.refuse("configuration.duplicate-id", "text", id.value(), "line", first.line());
        }
    }

    Collection<K> ids() {
        return values.keySet();
    }

    Map<K, V> asMap() {
        return Collections.unmodifiableMap(values);
    }

    void forEach(BiConsumer<YamlValue, V> check) {
        values.forEach((id, value) -> check.accept(places.get(id), value));
    }
}
