package fr.romans.mes.shopfloor.page;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.product.Operation;
import fr.romans.mes.core.unit.Refusal;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Says a refusal in plain words: operations, states and reasons by their names, not their codes. */
@Singleton
public class RefusalSentences {

    private final Ateliers ateliers;

    RefusalSentences(Ateliers ateliers) {
        this.ateliers = ateliers;
    }

    /** For a reader without sites at hand, as at the command line: codes stay as they are. */
    public static String plain(Language language, Refusal refusal) {
        return say(Phrases.in(language), refusal, refusal.facts());
    }

    public String in(Language language, Refusal refusal) {
        Phrases phrases = Phrases.in(language);
        var named = new TreeMap<String, String>();
        refusal.facts().forEach((fact, value) -> named.put(fact, name(phrases, fact, value)));
        return say(phrases, refusal, named);
    }

    private static String say(Phrases phrases, Refusal refusal, Map<String, String> facts) {
        return phrases.knowsRefusal(refusal.code())
                ? phrases.refusal(refusal.code(), facts)
                : phrases.refusal("unknown-refusal", Map.of("refusal", refusal.toString()));
    }

    private String name(Phrases phrases, String fact, String value) {
        return switch (fact) {
            case "operation" -> operation(phrases.language(), value);
            case "last" -> last(value);
            case "state" -> phrases.has("state." + value) ? phrases.say("state." + value) : value;
            default -> value;
        };
    }

    private String operation(Language language, String code) {
        return ateliers.all().stream()
                .flatMap(atelier -> atelier.operations().values().stream())
                .filter(operation -> operation.code().value().equals(code))
                .findFirst()
                .map(operation -> nameOf(operation, language))
                .orElse(code);
    }

    private String last(String id) {
        return ateliers.all().stream()
                .flatMap(atelier -> atelier.lastModels().values().stream())
                .filter(model -> model.id().value().equals(id))
                .findFirst()
                .map(model -> model.name())
                .orElse(id);
    }

    static String nameOf(Operation operation, Language language) {
        return language == Language.FR ? operation.french() : operation.english();
    }
}
