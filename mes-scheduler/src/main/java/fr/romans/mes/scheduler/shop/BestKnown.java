package fr.romans.mes.scheduler.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Best known makespans of standard instances, from the table {@code best-known.txt}, which names its sources. */
public final class BestKnown {

    private static final Map<String, Integer> TABLE = read();

    private BestKnown() {}

    public static OptionalInt of(String instance) {
        Integer known = TABLE.get(instance);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    private static Map<String, Integer> read() {
        var table = new HashMap<String, Integer>();
        try (InputStream in = BestKnown.class.getResourceAsStream("best-known.txt")) {
            if (in == null) {
                throw new IllegalStateException("best-known.txt is missing beside BestKnown: build the module with its resources");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.strip().split("\\s+");
                    table.put(words[0], Integer.valueOf(words[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
