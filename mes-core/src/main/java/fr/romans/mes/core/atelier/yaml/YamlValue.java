package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a YAML file that knows where it stands. Each way of reading it complains once, at its place, when the value is
 * not of that form, and returns a stand-in so that reading goes on: a configuration with a complaint is never used. An
 * absent value has been complained about already, and stays silent.
 */
final class YamlValue {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,6})?");

    private final String file;
    private final @Nullable Node node;
    private final int line;
    private final Complaints complaints;

    YamlValue(String file, @Nullable Node node, int lineWhenAbsent, Complaints complaints) {
        this.file = file;
        this.node = node;
        this.line = node == null ? lineWhenAbsent : node.getStartMark().getLine() + 1;
        this.complaints = complaints;
    }

    record Entry(YamlValue key, YamlValue value) {}

    int line() {
        return line;
    }

    boolean isAbsent() {
        return node == null;
    }

    YamlValue absent() {
        return new YamlValue(file, null, line, complaints);
    }

    void refuse(String code, Object... facts) {
        refuse(Refusal.of(code, facts));
    }

    void refuse(Refusal reason) {
        if (node != null) {
            complaints.add(file, line, reason);
        }
    }

    /** A map with known keys; any other key is refused. */
    Fields fields(String... allowed) {
        var found = new HashMap<String, YamlValue>();
        for (Entry entry : entries()) {
            String key = entry.key.text();
            if (Arrays.asList(allowed).contains(key)) {
                found.put(key, entry.value);
            } else {
                entry.key.refuse(Complaints.unknownName("configuration.unknown-key", key, List.of(allowed)));
            }
        }
        return new Fields(this, found);
    }

    /** A map whose keys are free, in the order of the file; a key that comes twice is refused. */
    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        if (node instanceof MappingNode mapping) {
            var lineOf = new HashMap<String, Integer>();
            for (NodeTuple tuple : mapping.getValue()) {
                YamlValue key = at(tuple.getKeyNode());
                Integer first = lineOf.putIfAbsent(key.text(), key.line);
                if (first == null) {
                    entries.add(new Entry(key, at(tuple.getValueNode())));
                } else {
                    key.refuse("configuration.duplicate-key", "text", key.text(), "line", first);
                }
            }
        } else {
            refuse("configuration.expects-a-map", "found", found());
        }
        return entries;
    }

    List<YamlValue> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        refuse("configuration.expects-a-list", "found", found());
        return List.of();
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        refuse("configuration.expects-one-value", "found", found());
        return "";
    }

    /** A value that is made from its text; what {@code parse} throws {@link IllegalArgumentException} for is refused. */
    <T> Optional<T> parsed(String code, Function<String, T> parse) {
        String text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            refuse(code, "text", text);
            return Optional.empty();
        }
    }

    <T extends Identifier> T id(Function<String, T> make) {
        return parsed("configuration.bad-id", make).orElseGet(() -> make.apply("unreadable-" + line));
    }

    /** The name of something declared elsewhere. */
    <T extends Identifier> Optional<T> reference(String code, Collection<T> known, Function<String, T> make) {
        String text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (Identifier.isValid(text) && known.contains(make.apply(text))) {
            return Optional.of(make.apply(text));
        }
        refuse(Complaints.unknownName(code, text, known.stream().map(Identifier::value).toList()));
        return Optional.empty();
    }

    int whole(int least, int most) {
        BigDecimal number = decimal(least, most);
        if (number.stripTrailingZeros().scale() > 0) {
            refuse("configuration.not-whole", "text", number.toPlainString());
        }
        return number.intValue();
    }

    BigDecimal decimal(int least, int most) {
        return parsed("configuration.not-a-number", YamlValue::plainNumber)
                .map(number -> within(number, least, most))
                .orElseGet(() -> BigDecimal.valueOf(Math.max(least, 1)));
    }

    private static BigDecimal plainNumber(String text) {
        if (!PLAIN_NUMBER.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private BigDecimal within(BigDecimal number, int least, int most) {
        BigDecimal lowest = BigDecimal.valueOf(least);
        BigDecimal highest = BigDecimal.valueOf(most);
        if (number.compareTo(lowest) < 0 || number.compareTo(highest) > 0) {
            refuse("configuration.out-of-range", "text", number.toPlainString(), "least", least, "most", most);
        }
        return number.max(lowest).min(highest);
    }

    boolean flag() {
        return "true".equals(oneOf(List.of("true", "false")));
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        E[] constants = type.getEnumConstants();
        List<String> names = Arrays.stream(constants).map(YamlValue::written).toList();
        return constants[Math.max(0, names.indexOf(oneOf(names)))];
    }

    private String oneOf(List<String> names) {
        String text = text();
        if (!text.isEmpty() && !names.contains(text)) {
            refuse(Complaints.unknownName("configuration.not-a-choice", text, names));
        }
        return text;
    }

    /** How a constant is written in YAML: {@code PRE_ORDER} as {@code pre-order}. */
    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    LocalDate date() {
        return parsed("configuration.bad-date", LocalDate::parse).orElse(LocalDate.EPOCH);
    }

    private YamlValue at(Node child) {
        return new YamlValue(file, child, line, complaints);
    }

    private String found() {
        if (node instanceof ScalarNode scalar) {
            return "'" + scalar.getValue() + "'";
        }
        return node instanceof MappingNode ? "{ … : … }" : "[ … ]";
    }

    Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        entries().forEach(entry -> texts.put(entry.key.text(), entry.value.text()));
        return texts;
    }
}
