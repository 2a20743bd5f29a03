package fr.romans.mes.core.brandorder.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import fr.romans.mes.core.brandorder.OrderFile;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderFileReaderTest {

    private static final Ateliers ATELIERS = new Ateliers(List.of(
            AtelierReader.read(Path.of("../config/le-soulier-francais")),
            AtelierReader.read(Path.of("../config/made-in-romans"))));
    private static final String HEADING = "order,line,brand,style,kind,release,due,priority,37,38,38.5\n";
    private static final String SOUND = "FM-1,1,fred-marzo,fm-rita-noir,series,2026-11-30,2026-12-18,2,6,12,4\n";

    private final OrderFileReader reader = new OrderFileReader(ATELIERS);

    private OrderFile read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(OrderFile file) {
        assertThat(file.lines()).isEmpty();
        assertThat(file.problems()).hasSize(1);
        return file.problems().get(0).reason().code();
    }

    @Test
    void aSoundRowBecomesAnOrderLine() {
        OrderFile file = read(HEADING + SOUND);
        assertThat(file.problems()).isEmpty();
        OrderLine line = file.lines().get(0);
        assertThat(line.id().value()).isEqualTo("FM-1.1");
        assertThat(line.site().value()).isEqualTo("le-soulier-francais");
        assertThat(line.kind()).isEqualTo(OrderKind.SERIES);
        assertThat(line.release()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(line.due()).isEqualTo(LocalDate.of(2026, 12, 18));
        assertThat(line.priority()).isEqualTo(2);
        assertThat(line.sizeRun().total()).isEqualTo(Pairs.of(22));
        assertThat(line.sizeRun().of(ShoeSize.parse("38.5"))).isEqualTo(Pairs.of(4));
    }

    @Test
    void aFrenchSpreadsheetReadsTheSame() {
        OrderFile french = read("\uFEFFCommande;Ligne;Marque;Modèle;Type;Disponible;Échéance;Priorité;37;38;38,5\r\n"
                + "FM-1;1;fred-marzo;fm-rita-noir;Série;30/11/2026;18/12/2026;2;6;12;4\r\n");
        assertThat(french).isEqualTo(read(HEADING + SOUND));
    }

    @ParameterizedTest
    @CsvSource({
        "SERIES, SERIES", "série, SERIES", "Petite série, SMALL_SERIES", "small_series, SMALL_SERIES", "Défilé, SHOW",
        "prototype, PROTOTYPE", "sur mesure, MADE_TO_ORDER", "Précommande, PRE_ORDER_CAMPAIGN", "pre-order campaign, PRE_ORDER_CAMPAIGN"
    })
    void kindsAreUnderstoodInFrenchAndEnglish(String written, OrderKind kind) {
        assertThat(read(HEADING + SOUND.replace("series", written)).lines())
                .extracting(OrderLine::kind)
                .containsExactly(kind);
    }

    @Test
    void priorityMayBeLeftOut() {
        OrderFile file = read(HEADING.replace("priority,", "") + SOUND.replace("-18,2,", "-18,"));
        assertThat(file.problems()).isEmpty();
        assertThat(file.lines()).extracting(OrderLine::priority).containsExactly(1);
    }

    @Test
    void materialsMayHaveDaysOfArrival() {
        String heading = HEADING.replace("priority,", "cuir,soles,priority,");
        OrderFile file = read(heading + SOUND.replace("-18,2,", "-18,,2026-12-04,2,"));
        assertThat(file.problems()).isEmpty();
        OrderLine line = file.lines().get(0);
        assertThat(line.availableFrom(Material.LEATHER)).isEqualTo(line.release());
        assertThat(line.availableFrom(Material.SOLES)).isEqualTo(LocalDate.of(2026, 12, 4));

        OrderFile bad = read(heading + SOUND.replace("-18,2,", "-18,demain,2026-12-04,2,"));
        assertThat(code(bad)).isEqualTo("order-file.bad-date");
        assertThat(bad.problems().get(0).column()).isEqualTo("cuir");
    }

    @ParameterizedTest(name = "{0} → {1}: {2} in {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            fred-marzo,fm    | fred-mazro,fm    | order-file.unknown-brand         | brand    | did you mean 'fred-marzo'?
            fm-rita-noir     | fm-rita-nior     | order-file.unknown-style         | style    | did you mean 'fm-rita-noir'?
            fm-rita-noir     | ap-pamela        | order-file.style-of-other-brand  | style    | belongs to amelie-pichard, not to fred-marzo
            series           | serious          | order-file.unknown-kind          | kind     | did you mean 'series'?
            2026-11-30       | 30.11.2026       | order-file.bad-date              | release  | '30.11.2026' is no date
            2026-11-30       | 31/11/2026       | order-file.bad-date              | release  | '31/11/2026' is no date
            2026-12-18       | 20261-12-18      | order-file.bad-date              | due      | no date
            2026-12-18       | 2026-11-18       | order-file.due-before-release    | due      | due on 2026-11-18, before its release on 2026-11-30
            -18,2,           | -18,6,           | order-file.bad-priority          | priority | write 1 (ordinary) to 5
            6,12,4           | 6,12.5,4         | order-file.bad-pairs             | 38       | '12.5' is no number of pairs
            6,12,4           | 6,-1,4           | order-file.bad-pairs             | 38       | '-1'
            6,12,4           | 0,,              | order-file.no-pairs              | ''       | the row orders no pair
            6,12,4           | 6,12,4,9         | order-file.value-without-heading | ''       | '9' stands in a column without a heading
            FM-1             | FM 1             | order-file.bad-id                | order    | 'FM 1' cannot be a number
            FM-1             | ''               | order-file.missing-value         | order    | 'order' is empty
            fm-rita-noir     | fm-cannes        | order-file.no-last-of-size       | 38.5     | last sandale-talon has 35, 36, 37
            """)
    void aBadCellIsNamedWithRowColumnAndReason(String written, String becomes, String code, String column, String says) {
        OrderFile file = read(HEADING + SOUND.replace("FM-1", "FM-0") + SOUND.replace(written, becomes));
        assertThat(file.lines()).as("the sound row").hasSize(1);
        assertThat(file.problems())
                .extracting(problem -> problem.row(), problem -> problem.column(), problem -> problem.reason().code())
                .containsExactly(tuple(3L, column, code));
        assertThat(RowSentence.of(file.problems().get(0), Locale.ENGLISH)).startsWith("row 3").contains(says);
    }

    @Test
    void allProblemsOfAFileAreToldAtOnce() {
        OrderFile file = read(HEADING + SOUND.replace("series", "x").replace(",12,", ",y,")
                + "\n"
                + SOUND.replace("FM-1", "FM-2").replace("fm-rita-noir", ""));
        assertThat(file.problems())
                .extracting(problem -> problem.row() + problem.column())
                .containsExactly("2kind", "238", "4style");
    }

    @Test
    void aLineThatComesTwiceNamesTheFirstRow() {
        OrderFile file = read(HEADING + SOUND + SOUND);
        assertThat(RowSentence.of(file.problems().get(0), Locale.FRENCH))
                .isEqualTo("rangée 3, colonne line : la ligne FM-1.1 figure déjà à la rangée 2 — "
                        + "donnez un numéro à chaque ligne d'une commande");
    }

    @Test
    void rowsAreCountedAsAnEditorDoes() {
        OrderFile file = read(HEADING + "\n" + SOUND.replace("FM-1", "\"FM\n1\"") + SOUND.replace("series", "x"));
        assertThat(file.problems()).extracting(problem -> problem.row()).containsExactly(3L, 5L);
    }

    @Test
    void missingAndMisspeltColumnsAreNamed() {
        OrderFile file = read("ordre,line,brand,style,kind,release,due,37,37\n");
        assertThat(file.problems())
                .extracting(problem -> RowSentence.of(problem, Locale.ENGLISH))
                .satisfiesExactly(
                        unknown -> assertThat(unknown).startsWith("row 1, column ordre: unknown column 'ordre' — did you mean 'order'?"),
                        twice -> assertThat(twice).contains("'37' stands twice"),
                        missing -> assertThat(missing).contains("the column 'order' is missing"));
    }

    @Test
    void aFileWithoutSizesIsRefused() {
        assertThat(code(read("order,line,brand,style,kind,release,due\n"))).isEqualTo("order-file.no-size-column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\n ", "\uFEFF"})
    void anEmptyFileIsRefused(String text) {
        assertThat(code(read(text))).isEqualTo("order-file.empty");
    }

    @Test
    void headingsAloneAreRefused() {
        assertThat(code(read(HEADING))).isEqualTo("order-file.no-rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1252"})
    void anotherEncodingIsRefused(String charset) {
        String text = HEADING.replace("order", "ordre é");
        assertThat(code(reader.read(text.getBytes(Charset.forName(charset)))))
                .isIn("order-file.not-utf8", "order-file.not-text");
    }

    @Test
    void aSpreadsheetItselfIsRefused() {
        assertThat(code(reader.read(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0})))
                .isEqualTo("order-file.not-text");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamed() {
        OrderFile file = read(HEADING + SOUND + "\"FM-2,2\n" + SOUND);
        assertThat(file.problems())
                .extracting(problem -> problem.row(), problem -> problem.reason().code())
                .containsExactly(tuple(3L, "order-file.broken-quotes"));
    }

    @Test
    void aFileAboveTheLimitIsRefusedUnread() throws IOException {
        var endless = new ByteArrayInputStream(new byte[OrderFileReader.LARGEST_BYTES + 5]);
        OrderFile file = reader.read(endless);
        assertThat(code(file)).isEqualTo("order-file.too-large");
        assertThat(RowSentence.of(file.problems().get(0), Locale.ENGLISH)).contains("10 MB");
        assertThat(endless.available()).as("bytes left unread").isPositive();
    }

    @Test
    void aHugeCellIsQuotedInPart() {
        OrderFile file = read(HEADING + SOUND.replace("fm-rita-noir", "x".repeat(2_000_000)));
        assertThat(RowSentence.of(file.problems().get(0), Locale.ENGLISH)).hasSizeLessThan(500);
    }

    @Test
    void thousandsOfProblemsAreSummedUp() {
        OrderFile file = read(HEADING + SOUND.replace("series", "x").repeat(1500));
        assertThat(file.problems()).hasSize(Problems.KEPT + 1);
        assertThat(file.problems().get(Problems.KEPT).reason().code()).isEqualTo("order-file.more-problems");
    }

    @Test
    void noContentMakesTheReaderThrow() {
        var random = new Random(7);
        byte[] sound = (HEADING + SOUND + SOUND).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3000; i++) {
            byte[] broken = sound.clone();
            for (int hits = random.nextInt(6); hits >= 0; hits--) {
                broken[random.nextInt(broken.length)] = (byte) (random.nextInt(96) + 32);
            }
            OrderFile file = reader.read(broken);
            assertThat(file.lines().size() + file.problems().size()).isPositive();
        }
    }

    @Test
    void theSampleFileOfTheDocumentationIsSound() throws IOException {
        OrderFile file = reader.read(Files.readAllBytes(Path.of("../docs/order-file-sample.csv")));
        assertThat(file.problems()).isEmpty();
        assertThat(file.lines()).extracting(line -> line.site().value()).contains("le-soulier-francais", "made-in-romans");
        assertThat(file.lines()).extracting(OrderLine::kind).contains(OrderKind.values());
    }
}
