package fr.romans.mes.core.unit;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns refusals into sentences for people. A sentence stands in a resource bundle under the refusal's code, with
 * {@code {name}} where a fact goes; what stands between {@code [[} and {@code ]]} is left out when one of its facts is not
 * given. The root bundle is English.
 */
public final class Sentences {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern OPTIONAL = Pattern.compile("\\[\\[(.*?)]]");
    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)}");

    private final String bundle;

    /** @param bundle full name of the bundle, such as {@code fr.romans.mes.core.atelier.yaml.configuration} */
    public Sentences(String bundle) {
        this.bundle = bundle;
    }

    /** @throws IllegalStateException when the bundle has no sentence for the code */
    public String say(Refusal refusal, Locale language) {
        String kept = OPTIONAL.matcher(sentence(refusal.code(), language))
                .replaceAll(part -> Matcher.quoteReplacement(hasAllFacts(part.group(1), refusal) ? part.group(1) : ""));
        return FACT.matcher(kept)
                .replaceAll(fact -> Matcher.quoteReplacement(refusal.facts().getOrDefault(fact.group(1), "?")));
    }

    private String sentence(String code, Locale language) {
        try {
            return ResourceBundle.getBundle(bundle, language, NO_FALLBACK).getString(code);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("no sentence for '" + code + "' in " + bundle + ": add it to the bundle", e);
        }
    }

    private static boolean hasAllFacts(String text, Refusal refusal) {
        return FACT.matcher(text).results().allMatch(fact -> refusal.facts().containsKey(fact.group(1)));
    }
}
