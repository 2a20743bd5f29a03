package fr.romans.mes.shopfloor.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of the screens in one language. Placeholders are {@code {name}} for named facts and {@code {0}} for
 * positional ones; {@code {n?one|many}} chooses by whether the fact is 0 or 1 (as French does).
 */
public final class Phrases {

    private static final String SCREENS = "fr.romans.mes.shopfloor.page.screens";
    private static final String REFUSALS = "fr.romans.mes.shopfloor.page.refusals";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9-]+)(?:\\?([^|{}]*)\\|([^{}]*))?}");
    private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Phrases(language));
        }
    }

    private final Language language;
    private final ResourceBundle screens;
    private final ResourceBundle refusals;

    private Phrases(Language language) {
        this.language = language;
        var noSurprise = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.screens = ResourceBundle.getBundle(SCREENS, language.locale(), noSurprise);
        this.refusals = ResourceBundle.getBundle(REFUSALS, language.locale(), noSurprise);
    }

    public static Phrases in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return screens.containsKey(key);
    }

    /**
     * Without facts the sentence comes as it stands: scripts fill its placeholders themselves.
     *
     * @throws java.util.MissingResourceException when there is no such key: a mistake in a template
     */
    public String say(String key, Object... facts) {
        String sentence = screens.getString(key);
        return facts.length == 0 ? sentence : fill(sentence, positional(facts));
    }

    boolean knowsRefusal(String code) {
        return refusals.containsKey(code);
    }

    String refusal(String code, Map<String, String> facts) {
        return fill(refusals.getString(code), facts);
    }

    private static Map<String, String> positional(Object[] facts) {
        var named = new java.util.HashMap<String, String>();
        for (int i = 0; i < facts.length; i++) {
            named.put(Integer.toString(i), String.valueOf(facts[i]));
        }
        return named;
    }

    private static String fill(String sentence, Map<String, String> facts) {
        Matcher placeholder = PLACEHOLDER.matcher(sentence);
        var filled = new StringBuilder();
        while (placeholder.find()) {
            String fact = facts.getOrDefault(placeholder.group(1), "?");
            String text = placeholder.group(2) == null
                    ? fact
                    : "0".equals(fact) || "1".equals(fact) ? placeholder.group(2) : placeholder.group(3);
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(text));
        }
        return placeholder.appendTail(filled).toString();
    }
}
