package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.Sentences;
import java.util.Locale;

/**
 * One thing that is wrong in a site's configuration.
 *
 * @param file name of the file in the site's directory
 * @param line line of that file, the first being 1
 */
public record ConfigurationProblem(String file, int line, Refusal reason) {

    private static final Sentences SENTENCES = new Sentences("fr.romans.mes.core.atelier.yaml.configuration");

    /** {@code file:line: what is wrong — the likely fix}. */
    public String sentence(Locale language) {
        return file + ":" + line + ": " + SENTENCES.say(reason, language);
    }

    static String say(Refusal refusal, Locale language) {
        return SENTENCES.say(refusal, language);
    }
}
