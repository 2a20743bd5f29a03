package fr.romans.mes.shopfloor.progress;

import fr.romans.mes.core.brandorder.OrderLine;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Words that people search orders by; capitals and accents do not matter. */
public final class OrderWords implements Predicate<OrderLine> {

    /** What else is known of a line, such as the names of its brand and style. */
    public interface Names {
        String of(OrderLine line);
    }

    private final List<String> words;
    private final Names names;

    public OrderWords(String words, Names names) {
        this.words = List.of(plain(words).strip().split("\\s+"));
        this.names = names;
    }

    /** True when each word is in the line's number or names, or is the number of one of its lots. */
    @Override
    public boolean test(OrderLine line) {
        String number = plain(line.id().value());
        String text = number + ' ' + plain(names.of(line));
        return words.stream().allMatch(word -> text.contains(word) || word.startsWith(number + "-"));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
