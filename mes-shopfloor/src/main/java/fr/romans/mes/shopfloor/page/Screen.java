package fr.romans.mes.shopfloor.page;

import fr.romans.mes.core.product.Operation;
import fr.romans.mes.core.unit.Pairs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given: the language, who is looking, where, and when.
 *
 * @param path path of the page, for the language switch to come back to
 * @param zone whose local time is shown
 */
public record Screen(Phrases phrases, @Nullable Viewer viewer, String path, Instant now, ZoneId zone) {

    public Screen in(ZoneId other) {
        return new Screen(phrases, viewer, path, now, other);
    }

    public String say(String key, Object... facts) {
        return phrases.say(key, facts);
    }

    public Language language() {
        return phrases.language();
    }

    public String pairs(Pairs pairs) {
        return pairs(pairs.count());
    }

    public String pairs(int count) {
        return number(count) + "\u00a0" + say(count < 2 ? "pair.one" : "pair.many");
    }

    public String number(long number) {
        return String.format(language().locale(), "%,d", number);
    }

    /** "mar. 24 nov." */
    public String day(LocalDate day) {
        return format(language() == Language.FR ? "EEE d MMM" : "EEE d MMM", day);
    }

    public String day(Instant time) {
        return day(time.atZone(zone).toLocalDate());
    }

    /** "mardi 24 novembre 2026" */
    public String longDay(Instant time) {
        return format("EEEE d MMMM yyyy", time.atZone(zone));
    }

    public String time(Instant time) {
        return format("HH:mm", time.atZone(zone));
    }

    /** "mar. 24 nov. 14:05" */
    public String dayAndTime(Instant time) {
        return day(time) + " " + time(time);
    }

    /** "3 h 20" or "45 min". */
    public String duration(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + String.format("%02d", minutes % 60);
    }

    public String operation(Operation operation) {
        return RefusalSentences.nameOf(operation, language());
    }

    /** The sentence of a code that configuration may extend, such as a defect: the code itself where there is none. */
    public String named(String prefix, String code) {
        String key = prefix + "." + code;
        return phrases.has(key) ? phrases.say(key) : code.replace('-', ' ');
    }

    private String format(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(pattern, language().locale()).format(time);
    }
}
