package fr.romans.mes.core.atelier.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.TransferRoute;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.SiteId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test breaks one thing in a sound little site and looks at the sentence that a person reads. */
class AtelierReaderTest {

    private static final Path SOUND = Path.of("src/test/resources/atelier/petit-atelier");

    @TempDir
    Path site;

    @BeforeEach
    void copySoundSite() throws IOException {
        try (Stream<Path> files = Files.list(SOUND)) {
            for (Path file : files.toList()) {
                Files.copy(file, site.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aSoundSiteIsRead() {
        Atelier atelier = AtelierReader.read(site);
        assertThat(atelier.id().value()).isEqualTo("petit-atelier");
        assertThat(atelier.styles()).hasSize(2);
        assertThat(atelier.operators()).hasSize(2);
        assertThat(atelier.planning().weights().latePairDay()).isEqualTo(150);
        assertThat(atelier.setupRules()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # file       | what is written               | what it becomes               | line | what the complaint says
            site.yaml     | zone: Europe/Paris            | zonne: Europe/Paris           | 3  | unknown key 'zonne' — did you mean 'zone'?
            site.yaml     | zone: Europe/Paris            | zone: Europe/Pariss           | 3  | did you mean 'Europe/Paris'?
            site.yaml     | holidays: FR                  | holidays: FF                  | 5  | 'FF' is no country whose holidays are known
            site.yaml     | [08:00-12:00, 13:00-16:00]    | [12:00-08:00, 13:00-16:00]    | 7  | the hours 12:00-08:00 end before they start
            site.yaml     | [08:00-12:00, 13:00-16:00]    | [08:00-12:00, 11:00-16:00]    | 7  | the hours 11:00-16:00 begin before the ones before them end
            site.yaml     | [08:00-12:00, 13:00-16:00]    | [8h-12h, 13:00-16:00]         | 7  | '8h-12h' are no working hours — write them as 08:00-12:00
            site.yaml     | last: 2026-08-23              | last: 2026-07-23              | 10 | is before the first
            site.yaml     | last: 2026-08-23              | last: 23/08/2026              | 10 | '23/08/2026' is no date
            site.yaml     | operations: [CUTTING]         | operations: [CUTING]          | 18 | there is no operation 'CUTING' in products.yaml — did you mean 'CUTTING'?
            site.yaml     | operations: [CUTTING]         | operations: []                | 18 | nothing can be done at coupe-1
            site.yaml     | operations: [CUTTING]         | operations: [CUTTING, DRYING] | 18 | coupe-1 mixes operations with and without a person
            site.yaml     | operations: [CUTTING]         | operations: [CUTTING], lots: 2 | 18 | coupe-1 is attended and takes one lot at a time, not 2
            site.yaml     | montage-1:                    | coupe-1:                      | 22 | the id 'coupe-1' is taken already, on line 18
            site.yaml     | coupe-1:                      | "coupe 1":                    | 18 | 'coupe 1' cannot be an id
            people.yaml   | LASTING: expert               | LASTING: exprt                | 7  | did you mean 'expert'? write one of: trainee, qualified, expert
            people.yaml   | LASTING: expert               | LASTING: expert, DREAMING: expert | 7 | there is no operation 'DREAMING'
            people.yaml   | zoe:                          | ana:                          | 5  | 'ana' stands twice in the same map, first on line 2
            products.yaml | from: LASTING                 | from: FINISHING               | 20 | the lasts are pulled out (FINISHING) before they are put in (FINISHING)
            products.yaml | from: LASTING                 | from: STITCHING               | 20 | the routing has no step with operation 'STITCHING'
            products.yaml | minutes-per-lot: 180          | minutes-per-pair: 180         | 24 | DRYING runs by the clock
            products.yaml | minutes-per-pair: 8.5         | minutes-per-pair: -8.5        | 22 | -8.5 is impossible here — write a number from 0 to 480
            products.yaml | minutes-per-pair: 8.5         | minutes-per-pair: 1e99        | 22 | '1e99' is no number
            products.yaml | minutes-per-pair: 8.5         | minutes-per-pair: 0           | 22 | CUTTING takes no time here
            products.yaml | minutes-per-pair: 8.5         | minuts-per-pair: 8.5          | 22 | did you mean 'minutes-per-pair'?
            products.yaml | step: 30, operation: DRYING   | step: 20, operation: DRYING   | 24 | step 20 comes after a step with the same or a higher number
            products.yaml | step: 30, operation: DRYING   | step: 30, operation: LASTING  | 24 | LASTING stands twice in this routing
            products.yaml | {38: 4, 38.5: 4, 39: 2}       | {}                            | 30 | the last derby has no sizes
            products.yaml | {38: 4, 38.5: 4, 39: 2}       | {38: 4, 52: 1}                | 30 | '52' is no shoe size
            products.yaml | {38: 4, 38.5: 4, 39: 2}       | {38: 4.5}                     | 30 | '4.5' is not whole
            brands.yaml   | construction: cemented        | construction: cementd         | 7  | there is no routing 'cementd' in products.yaml — did you mean 'cemented'?
            brands.yaml   | last: derby                   | last: escarpin                | 8  | there is no last 'escarpin' in products.yaml — known: derby
            brands.yaml   | {LASTING: 9}                  | {STITCHING: 9}                | 10 | the routing has no step with operation 'STITCHING'
            brands.yaml   | noir-fin:                     | noir:                         | 11 | 'noir' stands twice
            planning.yaml | smallest-pairs: 4             | smallest-pairs: 40            | 1  | the smallest lot (40 pairs) is larger than a trolley (12)
            planning.yaml | expert: 0.9                   | expert: 0                     | 2  | a pace of 0 would make work take no time
            planning.yaml | when-changes: die             | when-changes: dye             | 4  | no style has the attribute 'dye' — did you mean 'die'?
            planning.yaml | operation: LASTING            | operation: DRYING             | 5  | DRYING runs by the clock and has no set-up
            planning.yaml | {operation: LASTING, when-changes: last | {operation: CUTTING, when-changes: die | 5 | there is a rule already for CUTTING when die changes
            planning.yaml | late-pair-day: 1.50           | late-pair-day: free           | 9  | 'free' is no number
            planning.yaml | frozen-hours: 24              | frozen-hours: [24]            | 6  | one value is expected here, not [ … ]
            """)
    void whatIsWrongIsNamedWithItsPlace(String file, String written, String becomes, int line, String says)
            throws IOException {
        change(file, written, becomes);
        assertThat(sentences()).anySatisfy(sentence -> assertThat(sentence)
                .startsWith(file + ":" + line + ": ")
                .contains(says));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            [CUTTNG]   | did you mean 'CUTTING'?
            [LASTING]  | LASTING has the lasts in the shoes in routing cemented, and lasts do not travel
            [DRYING]   | DRYING runs by the clock with nobody at it and cannot be done at another site
            [FINISHING] | FINISHING is the last step of routing cemented, and finished pairs leave from here
            """)
    void workThatCannotTravelIsRefused(String operations, String says) throws IOException {
        transfers("{to: elsewhere, operations: " + operations + ", transport-hours: 3, euros-per-lot: 12}");
        assertThat(sentences()).anySatisfy(sentence ->
                assertThat(sentence).startsWith("planning.yaml:20: ").contains(says));
    }

    @Test
    void transfersAreRead() throws IOException {
        transfers("{to: elsewhere, operations: [CUTTING], transport-hours: 2.5, euros-per-lot: 12}");
        assertThat(AtelierReader.read(site).planning().transfers()).containsExactly(new TransferRoute(
                new SiteId("elsewhere"), Set.of(new OperationCode("CUTTING")), Duration.ofMinutes(150), 1200));
    }

    private void transfers(String row) throws IOException {
        Path planning = site.resolve("planning.yaml");
        Files.writeString(planning, Files.readString(planning).strip() + "\ntransfers:\n  - " + row + "\n");
    }

    @Test
    void anOperationThatNoPostDoesIsRefused() throws IOException {
        change("site.yaml", "operations: [LASTING, FINISHING]", "operations: [LASTING]");
        assertThat(sentences()).containsExactly("products.yaml:15: no work unit does FINISHING, which routings ask for — "
                + "add it to the operations of a unit in site.yaml");
    }

    @Test
    void anOperationThatOnlyATraineeKnowsIsRefused() throws IOException {
        change("people.yaml", "FINISHING: qualified", "FINISHING: trainee");
        assertThat(sentences()).containsExactly("products.yaml:15: nobody does FINISHING alone, which routings ask for — "
                + "give somebody the level qualified or expert in people.yaml");
    }

    @Test
    void allProblemsAreToldAtOnceInFileOrder() throws IOException {
        change("planning.yaml", "expert: 0.9", "expert: zero");
        change("site.yaml", "zone: Europe/Paris", "zone: Paris");
        change("products.yaml", "step: 30", "step: 5");
        assertThat(refusal().problems()).extracting(problem -> problem.file() + ":" + problem.line())
                .containsExactly("site.yaml:3", "products.yaml:24", "planning.yaml:2");
    }

    @Test
    void theMessageSpeaksFrenchToo() throws IOException {
        change("site.yaml", "name: Petit atelier", "nom: Petit atelier");
        assertThat(refusal().message(Locale.FRENCH))
                .contains("refusée (2 à corriger)")
                .contains("site.yaml:2: clé inconnue « nom »")
                .contains("site.yaml:1: la clé « name » manque");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() throws IOException {
        change("people.yaml", "name: Ana", "name: [Ana");
        assertThat(sentences()).anySatisfy(sentence ->
                assertThat(sentence).startsWith("people.yaml:").contains("this is not YAML"));
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Files.writeString(site.resolve("brands.yaml"), "# nothing yet\n");
        assertThat(sentences()).anySatisfy(sentence ->
                assertThat(sentence).startsWith("brands.yaml:1: the file is empty"));
    }

    @Test
    void textThatIsNotUtf8IsNamed() throws IOException {
        Files.write(site.resolve("people.yaml"), "people: {é: 1}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(sentences()).anySatisfy(sentence ->
                assertThat(sentence).startsWith("people.yaml:1: the file is not UTF-8 text"));
    }

    @Test
    void aMissingAndAMisspeltFileAreNamed() throws IOException {
        Files.move(site.resolve("people.yaml"), site.resolve("peple.yaml"));
        assertThat(sentences())
                .satisfiesExactly(
                        unknown -> assertThat(unknown).startsWith("peple.yaml:1: nothing reads this file — did you mean people.yaml?"),
                        missing -> assertThat(missing).startsWith("people.yaml:1: the file is missing"));
    }

    @Test
    void aDirectoryThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> AtelierReader.read(site.resolve("nowhere")))
                .isInstanceOf(ConfigurationRefused.class);
    }

    private void change(String file, String written, String becomes) throws IOException {
        String text = Files.readString(site.resolve(file));
        int at = text.indexOf(written);
        assertThat(at).as("%s holds %s", file, written).isNotNegative();
        Files.writeString(site.resolve(file), text.substring(0, at) + becomes + text.substring(at + written.length()));
    }

    private ConfigurationRefused refusal() {
        return catchThrowableOfType(ConfigurationRefused.class, () -> AtelierReader.read(site));
    }

    private List<String> sentences() {
        return refusal().problems().stream().map(problem -> problem.sentence(Locale.ENGLISH)).toList();
    }
}
