package fr.romans.mes.core.workorder;

import static fr.romans.mes.core.atelier.SmallAtelier.DERBY;
import static fr.romans.mes.core.atelier.SmallAtelier.line;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.SmallAtelier;
import fr.romans.mes.core.brandorder.BookInMemory;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.journal.ListedJournal;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.store.MovableClock;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing of an order, and the lots that bring it. */
class RecutPairsTest {

    private static final OrderLine LINE = line("A.1", DERBY, OrderKind.SERIES, "37:8 38:4");
    private static final LotFile LOT = LotMaker.lotsOf(LINE, SmallAtelier.atelier()).get(0);

    private final BookInMemory book = new BookInMemory();
    private final InMemoryFloor floor = new InMemoryFloor();
    private final ListedJournal journal = new ListedJournal();
    private final RecutPairs recut = new RecutPairs(
            new Ateliers(List.of(SmallAtelier.atelier())), book, floor, journal, new MovableClock());

    RecutPairsTest() {
        book.add(List.of(LINE));
    }

    @Test
    void scrappedPairsAreMissingUntilALotBringsThemAgain() {
        floor.add(List.of(scrapped(LOT, 3)));
        assertThat(missing()).isEqualTo(Pairs.of(3));

        RecutPairs.Outcome outcome = recut.of(LINE.id(), SizeRun.parse("37:2"));
        assertThat(outcome.lots()).extracting(file -> file.lot().id().value()).containsExactly("A.1-R01");
        assertThat(outcome.lots().get(0).jobOrders()).hasSameSizeAs(LOT.jobOrders());
        assertThat(missing()).isEqualTo(Pairs.of(1));

        assertThat(recut.of(LINE.id(), SizeRun.parse("38:1")).lots())
                .extracting(file -> file.lot().id().value())
                .containsExactly("A.1-R02");
        assertThat(missing()).isEqualTo(Pairs.NONE);
        assertThat(journal.events()).extracting(event -> event.type()).containsExactly("PairsRecut", "PairsRecut");
    }

    @Test
    void aPairThatIsCutAgainMayBeScrappedToo() {
        floor.add(List.of(scrapped(LOT, 1)));
        LotFile again = recut.of(LINE.id(), SizeRun.parse("37:1")).lots().get(0);
        floor.add(List.of(scrapped(again, 1)));
        assertThat(missing()).isEqualTo(Pairs.of(1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 37:1, recut.nothing-missing",
        "2, '', recut.no-pairs",
        "2, 37:3, recut.more-than-missing",
        "9, 38:5, recut.size-not-ordered",
        "2, 41:1, recut.size-not-ordered"
    })
    void moreThanIsMissingIsRefusedAndMakesNothing(int scrapped, String wanted, String code) {
        floor.add(List.of(scrapped(LOT, scrapped)));
        RecutPairs.Outcome outcome = recut.of(LINE.id(), SizeRun.parse(wanted));
        assertThat(outcome.refusal()).map(Refusal::code).contains(code);
        assertThat(floor.ofLines(List.of(LINE.id()))).hasSize(1);
        assertThat(journal.events()).isEmpty();
    }

    private Pairs missing() {
        return RecutPairs.missing(LINE, floor.ofLines(List.of(LINE.id())));
    }

    private static LotFile scrapped(LotFile file, int pairs) {
        JobOrder first = file.jobOrders().get(0);
        return file.with(new JobOrder(
                first.id(), first.lot(), first.sequence(), first.operation(), first.target(), JobOrderState.ENDED,
                first.target().minus(Pairs.of(pairs)), Pairs.of(pairs), null, null, null, null, Told.NOTHING));
    }
}
