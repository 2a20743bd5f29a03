package fr.romans.mes.core.planning;

import static fr.romans.mes.core.atelier.SmallAtelier.*;
import static fr.romans.mes.core.workorder.JobOrderState.ENDED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotMaker;
import fr.romans.mes.core.workorder.LotStates;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingPairsTest {

    private static final OrderLine LINE = line("A.1", DERBY, OrderKind.SERIES, "37:12 38:12");
    private static final List<LotFile> LOTS = LotMaker.lotsOf(LINE, atelier());
    private static final LotFile FIRST = LOTS.get(0);
    private static final LotFile FIRST_MADE = LotStates.in(FIRST, ENDED, ENDED, ENDED, ENDED, ENDED);
    private static final LotFile SECOND = LOTS.get(1);

    @Test
    void aLotStandsForItsOwnPairsWhileNoneIsMade() {
        assertThat(new WaitingPairs(LOTS).standFor(FIRST, LINE)).isEqualByComparingTo("1");
    }

    @Test
    void theLastLotStandsForAllPairsThatWaitForIt() {
        assertThat(new WaitingPairs(List.of(FIRST_MADE, SECOND)).standFor(SECOND, LINE)).isEqualByComparingTo("2");
        assertThat(new WaitingPairs(List.of(SECOND)).standFor(SECOND, LINE)).isEqualByComparingTo("2");
    }

    @Test
    void onePairThatIsCutAgainStandsForTheWholeLine() {
        LotFile again = LotMaker.recut(LINE, SizeRun.parse("38:1"), LOTS, atelier()).get(0);

        assertThat(new WaitingPairs(List.of(again)).standFor(again, LINE)).isEqualByComparingTo("24");
    }

    @Test
    void lotsThatPairsWaitForShareThemEqually() {
        LotFile again = LotMaker.recut(LINE, SizeRun.parse("37:2"), LOTS, atelier()).get(0);
        var waiting = new WaitingPairs(List.of(SECOND, again));

        assertThat(waiting.standFor(again, LINE)).isEqualByComparingTo("3.5");
        assertThat(waiting.standFor(SECOND, LINE)).isEqualByComparingTo("1.42");
    }
}
