package fr.romans.mes.shopfloor.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import fr.romans.mes.core.dispatch.DispatchEntry;
import fr.romans.mes.core.dispatch.DispatchList;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.Lot;
import fr.romans.mes.shopfloor.wire.DispatchMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatchMessagesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00Z");
    private static final WorkUnitId POST = new WorkUnitId("coupe-1");

    private final Atelier atelier = AtelierReader.read(Path.of("../config/le-soulier-francais"));

    @Test
    void aTerminalIsToldWhatHasBegunAndWhatBeginsWithinAWeek() {
        var list = new DispatchList(POST, new PlanId("p"), List.of(
                entry("A.1-L01", JobOrderState.RUNNING, -1),
                entry("A.1-L02", JobOrderState.ALLOWED_TO_START, 6),
                entry("A.1-L03", JobOrderState.ALLOWED_TO_START, 8)));

        assertThat(lots(MONDAY, list)).containsExactly("A.1-L01", "A.1-L02");
        assertThat(lots(MONDAY.plus(Duration.ofDays(2)), list)).containsExactly("A.1-L01", "A.1-L02", "A.1-L03");
    }

    private List<String> lots(Instant now, DispatchList list) {
        return DispatchMessages.of(list, atelier, now).entries().stream().map(DispatchMessage.Entry::lot).toList();
    }

    private DispatchEntry entry(String lot, JobOrderState state, int day) {
        Instant start = MONDAY.plus(Duration.ofDays(day));
        var job = JobOrder.planned(new JobOrderId(lot + "-10"), new LotId(lot), 10, new OperationCode("CUTTING"), Pairs.of(12))
                .inState(state);
        return new DispatchEntry(
                new Lot(new LotId(lot), new OrderLineId("A.1"), atelier.id(), new BrandId("fred-marzo"), new StyleId("fm-rita"),
                        SizeRun.parse("38:12")),
                job,
                new Assignment(job.id(), POST, null, start, start.plusSeconds(3600), Duration.ZERO),
                List.of());
    }
}
