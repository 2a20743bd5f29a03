package fr.romans.mes.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.atelier.SmallAtelier;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;
import fr.romans.mes.core.unit.StyleId;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotMakerTest {

    @Test
    void seriesIsCutIntoTrolleysOfTwelveOfNeighbouringSizes() {
        assertThat(runs(OrderKind.SERIES, "37:10 38:10 39:4")).containsExactly("37:10 38:2", "38:8 39:4");
    }

    @Test
    void restThatIsLargeEnoughIsALotOfItsOwn() {
        assertThat(runs(OrderKind.SERIES, "37:12 38:4")).containsExactly("37:12", "38:4");
    }

    @Test
    void smallRestJoinsTheLotBefore() {
        assertThat(runs(OrderKind.SERIES, "37:12 38:3")).containsExactly("37:12 38:3");
    }

    @Test
    void smallRestStaysAloneWhereTheLastsWouldNotSuffice() {
        assertThat(runs(OrderKind.SERIES, "37:14")).containsExactly("37:12", "37:2");
    }

    @Test
    void smallOrderIsOneLot() {
        assertThat(runs(OrderKind.SMALL_SERIES, "37:1 39:1")).containsExactly("37:1 39:1");
    }

    @Test
    void lotNeverHoldsMoreOfASizeThanThereAreLasts() {
        assertThat(runs(OrderKind.SERIES, "39:10")).containsExactly("39:4", "39:4", "39:2");
    }

    @Test
    void sizeWithoutLastsTravelsPairByPairSoThatThePlannerCanNameIt() {
        assertThat(runs(OrderKind.SERIES, "41:2")).containsExactly("41:1", "41:1");
    }

    @Test
    void prototypesAndMadeToOrderPairsTravelAlone() {
        assertThat(runs(OrderKind.MADE_TO_ORDER, "37:2 38:1")).containsExactly("37:1", "37:1", "38:1");
        assertThat(runs(OrderKind.PROTOTYPE, "37:2")).containsExactly("37:1", "37:1");
    }

    @Test
    void lotsGetNumberedIdsAndAJobOrderForEachStepOfTheRouting() {
        List<LotFile> lots = lots(OrderKind.SERIES, "37:12 38:4");

        assertThat(lots).extracting(file -> file.lot().id().value()).containsExactly("A.1-L01", "A.1-L02");
        assertThat(lots.get(1).jobOrders())
                .extracting(job -> job.id().value() + " " + job.operation().value() + " " + job.target().count() + " "
                        + job.state())
                .containsExactly(
                        "A.1-L02-10 CUTTING 4 ALLOWED_TO_START",
                        "A.1-L02-30 STITCHING 4 NOT_ALLOWED_TO_START",
                        "A.1-L02-40 LASTING 4 NOT_ALLOWED_TO_START",
                        "A.1-L02-50 DRYING 4 NOT_ALLOWED_TO_START",
                        "A.1-L02-70 FINISHING 4 NOT_ALLOWED_TO_START");
    }

    @Test
    void styleThatTheSiteDoesNotMakeIsNamed() {
        OrderLine stray = SmallAtelier.line("A.1", new StyleId("BOOT"), OrderKind.SERIES, "37:1");

        assertThatThrownBy(() -> LotMaker.lotsOf(stray, SmallAtelier.atelier()))
                .hasMessageContaining("A.1")
                .hasMessageContaining("BOOT");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noPairIsLostOrAddedAndNoTrolleyOverloaded(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var ordered = new TreeMap<ShoeSize, Pairs>();
            for (int halfPoints = 74; halfPoints <= 78; halfPoints += 2) {
                ordered.put(new ShoeSize(halfPoints), Pairs.of(random.nextInt(40)));
            }
            SizeRun run = SizeRun.of(ordered);
            if (!run.total().isNone()) {
                holds(run, lots(OrderKind.SERIES, run.asText()));
            }
        }
    }

    private static void holds(SizeRun ordered, List<LotFile> lots) {
        SizeRun lasts = SmallAtelier.atelier().lastModels().get(SmallAtelier.LAST).pairsOwned();
        var made = new TreeMap<ShoeSize, Pairs>();
        for (LotFile file : lots) {
            file.lot().sizeRun().pairsBySize().forEach((size, pairs) -> {
                made.merge(size, pairs, Pairs::plus);
                assertThat(pairs).as("%s of %s", size, ordered).isLessThanOrEqualTo(lasts.of(size));
            });
            assertThat(file.lot().pairs().count()).as("lot of %s", ordered).isBetween(1, 12 + 3);
        }
        assertThat(SizeRun.of(made)).isEqualTo(ordered);
    }

    private static List<String> runs(OrderKind kind, String sizes) {
        return lots(kind, sizes).stream().map(file -> file.lot().sizeRun().asText()).collect(Collectors.toList());
    }

    private static List<LotFile> lots(OrderKind kind, String sizes) {
        return LotMaker.lotsOf(SmallAtelier.line("A.1", SmallAtelier.DERBY, kind, sizes), SmallAtelier.atelier());
    }
}
