package fr.romans.mes.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    private static final String CONFIGURATION = "fr.romans.mes.core.atelier.yaml.configuration";

    static Stream<String> bundles() {
        return Stream.of(CONFIGURATION, "fr.romans.mes.core.brandorder.csv.order-file", "fr.romans.mes.core.planning.check.plan-check");
    }

    @Test
    void factsGoWhereTheSentenceNamesThem() {
        var refusal = Refusal.of("configuration.missing-key", "text", "price of $1 {text}");
        assertThat(new Sentences(CONFIGURATION).say(refusal, Locale.ENGLISH))
                .isEqualTo("the key 'price of $1 {text}' is missing — add it to this map");
    }

    @Test
    void anOptionalPartGoesWhenItsFactIsNotGiven() {
        var sentences = new Sentences(CONFIGURATION);
        assertThat(sentences.say(Refusal.of("configuration.unknown-key", "text", "nom", "allowed", "id"), Locale.FRENCH))
                .isEqualTo("clé inconnue « nom » — possibles ici : id");
        assertThat(sentences.say(
                        Refusal.of("configuration.unknown-key", "text", "nom", "allowed", "id", "suggestion", "name"),
                        Locale.ENGLISH))
                .isEqualTo("unknown key 'nom' — did you mean 'name'? allowed here: id");
    }

    @Test
    void aMissingSentenceIsNamed() {
        assertThatThrownBy(() -> new Sentences(CONFIGURATION).say(Refusal.of("no.such"), Locale.ENGLISH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'no.such'");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceExistsInBothLanguages(String bundle) {
        assertThat(ResourceBundle.getBundle(bundle, Locale.FRENCH).keySet())
                .containsExactlyInAnyOrderElementsOf(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
    }
}
