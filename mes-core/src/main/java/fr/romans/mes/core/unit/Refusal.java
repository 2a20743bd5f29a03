package fr.romans.mes.core.unit;

import java.util.Map;
import java.util.TreeMap;

/**
 * A business "no": a code that the screens translate, and the facts that its sentence names.
 *
 * @param code  key of the sentence in the message bundles, such as {@code job-order.already-running}
 * @param facts values for the placeholders of the sentence
 */
public record Refusal(String code, Map<String, String> facts) {

    public Refusal {
        facts = Map.copyOf(facts);
    }

    /** @param facts alternating names and values */
    public static Refusal of(String code, Object... facts) {
        var named = new TreeMap<String, String>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put(facts[i].toString(), String.valueOf(facts[i + 1]));
        }
        return new Refusal(code, named);
    }

    @Override
    public String toString() {
        return facts.isEmpty() ? code : code + " " + new TreeMap<>(facts);
    }
}
