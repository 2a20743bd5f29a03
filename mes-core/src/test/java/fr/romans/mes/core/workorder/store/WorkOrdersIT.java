package fr.romans.mes.core.workorder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.store.TestDatabase;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.Lot;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.RetoldLot;
import fr.romans.mes.core.workorder.Told;
import fr.romans.mes.core.workorder.WorkOrders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class WorkOrdersIT {

    private static final Instant MONDAY = Instant.parse("2026-09-07T06:00:00Z");
    private static final List<String> STEPS =
            List.of("CUTTING", "SKIVING", "STITCHING", "LASTING", "DRYING", "SOLING", "FINISHING", "PACKING");

    @Parameter
    TestDatabase database;

    private WorkOrders workOrders;

    @BeforeEach
    void noLots() {
        database.wipe();
        workOrders = database.bean(WorkOrders.class);
    }

    @Test
    void lotComesBackAsItWasMade() {
        LotFile lot = lot("A.1-L01", "lsf", "ellips");
        workOrders.add(List.of(lot, lot("A.1-L02", "lsf", "ellips")));

        assertThat(workOrders.find(lot.lot().id())).contains(lot);
        assertThat(workOrders.findByJobOrder(new JobOrderId("A.1-L01-40"))).contains(lot);
    }

    @Test
    void unknownLotIsNotFound() {
        assertThat(workOrders.find(new LotId("X"))).isEmpty();
        assertThat(workOrders.findByJobOrder(new JobOrderId("X-10"))).isEmpty();
    }

    @Test
    void changeOfAJobOrderIsKeptAndNoOtherTouched() {
        LotFile lot = lot("A.1-L01", "lsf", "ellips");
        LotFile other = lot("B.1-L01", "lsf", "ellips");
        workOrders.add(List.of(lot, other));
        JobOrder running = ended(lot.jobOrders().get(0)).inState(JobOrderState.INTERRUPTED);
        update(List.of(running));

        LotFile stored = workOrders.find(lot.lot().id()).orElseThrow();
        assertThat(stored.jobOrders().get(0)).isEqualTo(running);
        assertThat(stored.jobOrders().subList(1, 8)).isEqualTo(lot.jobOrders().subList(1, 8));
        assertThat(workOrders.find(other.lot().id())).contains(other);
    }

    @Test
    void openLotsAreThoseOfTheSiteWithWorkLeft() {
        LotFile open = lot("A.1-L01", "lsf", "ellips");
        LotFile done = lot("A.1-L02", "lsf", "ellips");
        workOrders.add(List.of(lot("M.1-L01", "mir", "milemil"), done, open));
        update(done.jobOrders().stream().map(WorkOrdersIT::ended).toList());

        assertThat(workOrders.openOf(new SiteId("lsf"))).containsExactly(open);
        assertThat(workOrders.find(done.lot().id()).orElseThrow().isFinished()).isTrue();
    }

    @Test
    void lotIsOpenAgainWhenAJobOrderTurnsOutNotToBeOver() {
        LotFile lot = lot("A.1-L01", "lsf", "ellips");
        workOrders.add(List.of(lot));
        update(lot.jobOrders().stream().map(WorkOrdersIT::ended).toList());
        update(List.of(ended(lot.jobOrders().get(7)).inState(JobOrderState.RUNNING)));

        assertThat(workOrders.openOf(new SiteId("lsf"))).hasSize(1);
    }

    @Test
    void lotsOfOrderLinesAndJobOrdersAreFoundDoneOnesToo() {
        LotFile done = lot("B.1-L01", "lsf", "ellips");
        LotFile open = lot("A.1-L01", "mir", "ellips");
        workOrders.add(List.of(done, open, lot("C.1-L01", "lsf", "bichette")));
        update(done.jobOrders().stream().map(WorkOrdersIT::ended).toList());

        assertThat(workOrders.ofLines(List.of(new OrderLineId("A.1"), new OrderLineId("B.1"))))
                .extracting(file -> file.lot().id())
                .containsExactly(open.lot().id(), done.lot().id());
        assertThat(workOrders.ofJobOrders(List.of(done.jobOrders().get(2).id(), done.jobOrders().get(3).id())))
                .extracting(file -> file.lot().id(), file -> file.jobOrders().size())
                .containsExactly(tuple(done.lot().id(), done.jobOrders().size()));
    }

    @Test
    void orderLinesWithWorkLeftAreThoseWithAnOpenLot() {
        LotFile done = lot("B.1-L01", "lsf", "ellips");
        workOrders.add(List.of(done, lot("A.1-L01", "mir", "ellips"), lot("C.1-L01", "lsf", "bichette")));
        update(done.jobOrders().stream().map(WorkOrdersIT::ended).toList());

        assertThat(workOrders.linesWithWorkLeft(new BrandId("ellips"))).containsExactly(new OrderLineId("A.1"));
        assertThat(workOrders.linesWithWorkLeft(new SiteId("lsf"))).containsExactly(new OrderLineId("C.1"));
    }

    @Test
    void orderLinesWithLotsAreTold() {
        workOrders.add(List.of(lot("A.1-L01", "lsf", "ellips"), lot("A.1-L02", "lsf", "ellips")));

        assertThat(workOrders.withLots(List.of(new OrderLineId("A.1"), new OrderLineId("B.1"))))
                .containsExactly(new OrderLineId("A.1"));
        assertThat(workOrders.withLots(List.of())).isEmpty();
    }

    @Test
    void changeOfAnUnknownLotIsABrokenAssumption() {
        LotFile unknown = lot("X.1-L01", "lsf", "ellips");
        var retold = new RetoldLot(unknown, unknown.with(ended(unknown.jobOrders().get(0))));

        assertThatThrownBy(() -> workOrders.update(List.of(retold)))
                .hasMessageContaining("X.1-L01");
    }

    @Test
    void thousandOpenLotsAreReadAndWrittenInAFewStatements() {
        List<LotFile> lots = IntStream.range(0, 1000)
                .mapToObj(i -> lot("A." + (1000 + i) + "-L01", "lsf", "ellips"))
                .toList();
        workOrders.add(lots);

        assertThat(workOrders.openOf(new SiteId("lsf"))).isEqualTo(lots);
        update(lots.stream().map(lot -> ended(lot.jobOrders().get(0))).toList());
        assertThat(workOrders.openOf(new SiteId("lsf")))
                .allMatch(lot -> lot.jobOrders().get(0).state() == JobOrderState.ENDED);
        long fastest = IntStream.range(0, 5).mapToLong(i -> nanosToRead()).min().orElseThrow();
        System.out.printf("%s reads 1,000 open lots of 8 job orders in %d ms%n", database, fastest / 1_000_000);
        assertThat(fastest).isLessThan(1_000_000_000L);
    }

    /** As if reports had made these of their job orders. */
    private void update(List<JobOrder> told) {
        Map<JobOrderId, JobOrder> byId = told.stream().collect(Collectors.toMap(JobOrder::id, job -> job));
        workOrders.update(workOrders.ofJobOrders(byId.keySet()).stream()
                .map(before -> new RetoldLot(before, new LotFile(
                        before.lot(),
                        before.jobOrders().stream()
                                .map(job -> byId.getOrDefault(job.id(), job))
                                .toList())))
                .toList());
    }

    private long nanosToRead() {
        long start = System.nanoTime();
        workOrders.openOf(new SiteId("lsf"));
        return System.nanoTime() - start;
    }

    private static LotFile lot(String id, String site, String brand) {
        var lot = new Lot(
                new LotId(id),
                new OrderLineId(id.substring(0, id.indexOf('-'))),
                new SiteId(site),
                new BrandId(brand),
                new StyleId("DERBY"),
                SizeRun.parse("37:4 38.5:8"));
        List<JobOrder> jobs = IntStream.range(0, STEPS.size())
                .mapToObj(i -> JobOrder.planned(
                        new JobOrderId(id + "-" + 10 * (i + 1)),
                        lot.id(),
                        10 * (i + 1),
                        new OperationCode(STEPS.get(i)),
                        lot.pairs()))
                .toList();
        return new LotFile(lot, jobs).withReadiness();
    }

    private static JobOrder ended(JobOrder job) {
        return new JobOrder(
                job.id(),
                job.lot(),
                job.sequence(),
                job.operation(),
                job.target(),
                JobOrderState.ENDED,
                Pairs.of(11),
                Pairs.of(1),
                new WorkUnitId("cutting-1"),
                new OperatorId("anna"),
                MONDAY,
                MONDAY.plusSeconds(3600),
                Told.NOTHING);
    }
}
