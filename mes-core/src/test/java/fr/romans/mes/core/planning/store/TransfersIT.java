package fr.romans.mes.core.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.planning.transfer.Transfers;
import fr.romans.mes.core.store.TestDatabase;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TransfersIT {

    private static final Instant MONDAY = Instant.parse("2026-09-07T06:00:00Z");
    private static final SiteId LSF = new SiteId("lsf");
    private static final SiteId MIR = new SiteId("mir");
    private static final Transfer STITCHING = transfer("A.1", "STITCHING");
    private static final Transfer CUTTING = transfer("A.1", "CUTTING");

    @Parameter
    TestDatabase database;

    private Transfers transfers;

    @BeforeEach
    void none() {
        database.wipe();
        transfers = database.bean(Transfers.class);
    }

    private static Transfer transfer(String line, String operation) {
        return new Transfer(new OrderLineId(line), new OperationCode(operation), MIR);
    }

    @Test
    void theyAreOfTheirSiteAndKeptOnce() {
        transfers.decide(LSF, STITCHING, MONDAY);
        transfers.decide(LSF, CUTTING, MONDAY);
        transfers.decide(LSF, STITCHING, MONDAY.plusSeconds(60));
        assertThat(transfers.of(LSF)).containsExactly(CUTTING, STITCHING);
        assertThat(transfers.of(MIR)).isEmpty();
    }

    @Test
    void undoneOneIsInForceNoMoreButRememberedAndMayBeDecidedAgain() {
        transfers.decide(LSF, STITCHING, MONDAY);
        transfers.undo(STITCHING, MONDAY.plusSeconds(60));
        transfers.undo(CUTTING, MONDAY.plusSeconds(60));
        assertThat(transfers.of(LSF)).isEmpty();
        assertThat(transfers.wasDecided(STITCHING.line(), STITCHING.operation(), MIR)).isTrue();
        assertThat(transfers.wasDecided(CUTTING.line(), CUTTING.operation(), MIR)).isFalse();
        assertThat(transfers.wasDecided(STITCHING.line(), STITCHING.operation(), LSF)).isFalse();

        transfers.decide(LSF, STITCHING, MONDAY.plusSeconds(120));
        assertThat(transfers.of(LSF)).containsExactly(STITCHING);
    }
}
