package fr.romans.mes.core.planning.transfer;

import static fr.romans.mes.core.atelier.NeighbourAtelier.NEIGHBOUR;
import static fr.romans.mes.core.atelier.NeighbourAtelier.THEIR_POST;
import static fr.romans.mes.core.atelier.NeighbourAtelier.both;
import static fr.romans.mes.core.atelier.SmallAtelier.DERBY;
import static fr.romans.mes.core.atelier.SmallAtelier.SITE;
import static fr.romans.mes.core.atelier.SmallAtelier.STITCH;
import static fr.romans.mes.core.atelier.SmallAtelier.STITCHING;
import static fr.romans.mes.core.atelier.SmallAtelier.atelier;
import static fr.romans.mes.core.atelier.SmallAtelier.line;
import static fr.romans.mes.core.workorder.Reports.started;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.brandorder.BookInMemory;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.TransfersInMemory;
import fr.romans.mes.core.store.MovableClock;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.InMemoryFloor;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotMaker;
import fr.romans.mes.core.workorder.RecordFloorReport;
import fr.romans.mes.core.workorder.Reports;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideTransferTest {

    private static final OrderLine LINE = line("A.1", DERBY, OrderKind.SERIES, "37:12");
    private static final Transfer TRANSFER = new Transfer(LINE.id(), STITCHING, NEIGHBOUR);

    private final BookInMemory book = new BookInMemory();
    private final InMemoryFloor floor = new InMemoryFloor(LotMaker.lotsOf(LINE, atelier()).get(0));
    private final TransfersInMemory transfers = new TransfersInMemory();
    private final DecideTransfer decide = new DecideTransfer(both(), book, floor, floor, transfers, new MovableClock());

    @BeforeEach
    void ordered() {
        book.add(List.of(LINE));
    }

    @Test
    void decidedTransferIsInForceUntilItIsUndone() {
        assertThat(decide.decide(SITE, TRANSFER)).isEmpty();
        assertThat(transfers.of(SITE)).containsExactly(TRANSFER);
        assertThat(decide.undo(SITE, TRANSFER)).isEmpty();
        assertThat(transfers.of(SITE)).isEmpty();
        assertThat(decide.undo(SITE, TRANSFER)).map(Refusal::code).contains("transfer.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "small,B.1,STITCHING,neighbour,replan.line-unknown",
        "neighbour,A.1,STITCHING,neighbour,replan.line-unknown",
        "small,A.1,CUTTING,neighbour,transfer.no-route",
        "small,A.1,STITCHING,elsewhere,transfer.no-route"
    })
    void onlyWhatTheSiteHasAndTheOtherTakesIsTransferred(String home, String line, String operation, String to, String code) {
        var transfer = new Transfer(new OrderLineId(line), new OperationCode(operation), new SiteId(to));
        assertThat(decide.decide(new SiteId(home), transfer)).map(Refusal::code).contains(code);
        assertThat(transfers.of(SITE)).isEmpty();
    }

    @Test
    void whatHasBegunAtHomeDoesNotHinder() {
        decide.decide(SITE, TRANSFER);
        begin(SITE, STITCH);
        assertThat(decide.undo(SITE, TRANSFER)).isEmpty();
    }

    @Test
    void whatHasBegunThereStaysThere() {
        decide.decide(SITE, TRANSFER);
        begin(NEIGHBOUR, THEIR_POST);
        assertThat(decide.undo(SITE, TRANSFER)).map(Refusal::code).contains("transfer.begun");
        assertThat(transfers.of(SITE)).containsExactly(TRANSFER);
    }

    private void begin(SiteId site, WorkUnitId post) {
        JobOrder stitching = floor.openOf(SITE).get(0).jobOrders().get(1);
        new RecordFloorReport(floor, floor, transfers)
                .record(site, List.of(Reports.of(stitching.id(), post, null, 0, started())));
        assertThat(floor.openOf(SITE).get(0).jobOrders().get(1).unit()).isEqualTo(post);
    }
}
