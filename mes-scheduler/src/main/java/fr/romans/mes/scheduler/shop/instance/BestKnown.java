package fr.romans.mes.scheduler.shop.instance;

import fr.romans.mes.scheduler.shop.instance.ShopInstance.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Best known makespans of standard instances, from the table {@code best-known.tsv}, which names its sources. */
final class BestKnown {

    private static final Pattern NUMBERED = Pattern.compile("([a-z]*?)0*([0-9].*)");
    private static final Pattern HURINK = Pattern.compile("([erv])data|(?<=/)([erv])[^a-z/][^/]*$");
    private static final Map<String, Integer> TABLE = read();

    private BestKnown() {}

    /**
     * An instance of that kind, name and size: jobs, and all machines or those in use (files of mk06 say 10 or 15). For Hurink's
     * three variants of each job shop, the path or else the number of machines that may do an operation tells which.
     */
    static OptionalInt of(Kind kind, String name, String path, Steps steps) {
        OptionalInt best = of(kind, name, path, steps, steps.machines());
        return best.isPresent() ? best : of(kind, name, path, steps, steps.machinesInUse());
    }

    private static OptionalInt of(Kind kind, String name, String path, Steps steps, int machines) {
        int jobs = steps.jobs().size();
        String stem = name.toLowerCase(Locale.ROOT);
        for (String word : stem.split("[^a-z0-9]+")) {
            Integer plain = TABLE.get(key(kind.name(), word, jobs, machines));
            if (plain == null && kind == Kind.FLEXIBLE) {
                plain = TABLE.get(key(kind.name(), variant(path, steps) + "data/" + plainName(word), jobs, machines));
            }
            if (plain != null) {
                return OptionalInt.of(plain);
            }
        }
        return OptionalInt.empty();
    }

    private static String variant(String path, Steps steps) {
        Matcher named = HURINK.matcher(path.toLowerCase(Locale.ROOT));
        if (named.find()) {
            return named.group(1) == null ? named.group(2) : named.group(1);
        }
        // on average 1.15 machines, 2 machines, half of all machines
        return steps.flexibility() < 1.5 ? "e" : steps.flexibility() < 2.1 ? "r" : "v";
    }

    private static String key(String kind, String name, int jobs, int machines) {
        return kind.toLowerCase(Locale.ROOT) + " " + plainName(name) + " " + jobs + "x" + machines;
    }

    /** {@code la01} and {@code la1}, {@code mt06} and {@code ft06}, {@code kacem1} and {@code k1} are the same. */
    private static String plainName(String name) {
        String variant = name.contains("/") ? name.substring(0, name.indexOf('/') + 1) : "";
        Matcher numbered = NUMBERED.matcher(name.substring(variant.length()));
        if (!numbered.matches()) {
            return name;
        }
        String family = switch (numbered.group(1)) {
            case "mt" -> "ft";
            case "kacem" -> "k";
            default -> numbered.group(1);
        };
        return variant + family + numbered.group(2);
    }

    private static Map<String, Integer> read() {
        var table = new HashMap<String, Integer>();
        try (InputStream in = BestKnown.class.getResourceAsStream("best-known.tsv")) {
            if (in == null) {
                throw new IllegalStateException("best-known.tsv is missing beside BestKnown: build the module with its resources");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    table.put(
                            key(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3])),
                            Integer.valueOf(cells[4]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
