package fr.romans.mes.shopfloor.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.fixture.Floor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9-]+)[?}]");
    private static final Pattern SAID = Pattern.compile("say\\(\"([a-z][A-Za-z.-]+[A-Za-z])\"");
    private static final Pattern REFUSED = Pattern.compile(
            "(?:Refusal\\.of|refused?|Refusal)\\(\\s*\"([a-z-]+\\.[a-z.-]+)\"");

    /** Sentences of these codes stand beside their feature in core. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("configuration", "order-file");

    @Test
    void bothLanguagesSayTheSameThings() {
        for (String bundle : new String[] {"screens", "refusals"}) {
            Map<String, Set<String>> french = placeholders(bundle, Language.FR);
            Map<String, Set<String>> english = placeholders(bundle, Language.EN);
            assertThat(english.keySet()).as(bundle).isEqualTo(french.keySet());
            assertThat(english).as("placeholders of " + bundle).isEqualTo(french);
        }
    }

    private static Map<String, Set<String>> placeholders(String bundle, Language language) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                "fr.romans.mes.shopfloor.page." + bundle,
                language == Language.FR ? Locale.ROOT : language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var all = new TreeMap<String, Set<String>>();
        sentences.keySet().forEach(key -> all.put(key, found(PLACEHOLDER, sentences.getString(key))));
        return all;
    }

    @Test
    void everySentenceThatAPageSaysIsThere() throws IOException {
        var said = new TreeSet<String>();
        said.addAll(inSources(Path.of("src/main/jte"), SAID));
        for (String room : new String[] {"access", "brand", "manager", "operator", "page", "progress"}) {
            said.addAll(inSources(Path.of("src/main/java/fr/romans/mes/shopfloor", room), SAID));
        }
        for (Language language : Language.values()) {
            assertThat(said).filteredOn(key -> !Phrases.in(language).has(key)).as(language.name()).isEmpty();
        }
    }

    @Test
    void everyRefusalHasASentenceInBothLanguages() throws IOException {
        var codes = new TreeSet<String>();
        for (String module : new String[] {"../mes-core", "../mes-scheduler", "."}) {
            codes.addAll(inSources(Path.of(module, "src/main/java"), REFUSED));
        }
        codes.removeIf(code -> SAID_ELSEWHERE.contains(code.substring(0, code.indexOf('.'))));
        assertThat(codes).contains("job-order.not-started", "plan.unknown", "dispatch.lasts-in-use");
        for (Language language : Language.values()) {
            assertThat(codes).filteredOn(code -> !Phrases.in(language).knowsRefusal(code)).as(language.name()).isEmpty();
        }
    }

    @Test
    void everyConfiguredDefectHasAName() {
        Floor.shared().use(Ateliers.class).all().forEach(atelier -> atelier.operations().values().forEach(operation ->
                operation.defectCodes().forEach(code -> assertThat(Phrases.in(Language.EN).has("defect." + code))
                        .as(code)
                        .isTrue())));
    }

    @Test
    void refusalsNameOperationsAsPeopleDo() {
        Refusal refusal = Refusal.of("dispatch.predecessor-open", "operation", "STITCHING", "state", "RUNNING");
        RefusalSentences sentences = Floor.shared().use(RefusalSentences.class);
        assertThat(sentences.in(Language.FR, refusal)).isEqualTo("attend Piquage (en cours)");
        assertThat(sentences.in(Language.EN, refusal)).isEqualTo("waits for Stitching (running)");
    }

    @Test
    void oneAndNoneAreSingular() {
        assertThat(Phrases.in(Language.FR).say("draft.changes", 1)).isEqualTo("1 changement pour l’atelier");
        assertThat(Phrases.in(Language.FR).say("draft.changes", 2)).isEqualTo("2 changements pour l’atelier");
    }

    private static Set<String> inSources(Path root, Pattern pattern) throws IOException {
        var all = new TreeSet<String>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.addAll(found(pattern, Files.readString(file)));
                }
            }
        }
        return all;
    }

    private static Set<String> found(Pattern pattern, String text) {
        var all = new TreeSet<String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }
}
