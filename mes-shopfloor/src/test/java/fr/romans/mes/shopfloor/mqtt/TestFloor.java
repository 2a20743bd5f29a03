package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanState;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.Lot;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.paho.mqttv5.common.MqttException;

/** The application without pages: a broker on a free port, a database in memory, both sites, and lots of one style. */
final class TestFloor implements AutoCloseable {

    static final SiteId SITE = new SiteId("le-soulier-francais");
    static final String POST = "mes/v1/le-soulier-francais/tige/coupe/coupe-1";
    static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00Z");

    private static final PlanCost NO_COST = new PlanCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, 0);

    private final ApplicationContext context;

    TestFloor(Map<String, Object> more) {
        var properties = new HashMap<String, Object>(more);
        properties.putIfAbsent("mes.mqtt.port", 0);
        properties.putIfAbsent(
                "datasources.default.url",
                "jdbc:h2:mem:floor" + System.nanoTime()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        properties.putIfAbsent("datasources.default.username", "sa");
        properties.putIfAbsent("datasources.default.password", "");
        context = ApplicationContext.builder().properties(properties).banner(false).build();
        context.registerSingleton(
                Ateliers.class,
                new Ateliers(List.of(
                        AtelierReader.read(Path.of("../config/le-soulier-francais")),
                        AtelierReader.read(Path.of("../config/made-in-romans")))));
        context.registerSingleton(Clock.class, Clock.fixed(MONDAY, ZoneOffset.UTC));
        context.start();
    }

    <T> T use(Class<T> bean) {
        return context.getBean(bean);
    }

    void awaitLine() {
        await("the line comes up", () -> use(FloorClient.class).isUp());
    }

    /** Lots of 12 pairs, with the job orders of the style's routing: {@code A.1-L01-10} and so on. */
    List<LotFile> addLots(String orderLine, int count) {
        Atelier atelier = use(Ateliers.class).require(SITE);
        var style = atelier.style(new StyleId("fm-salome")).orElseThrow();
        var lots = new ArrayList<LotFile>();
        for (int i = 1; i <= count; i++) {
            var lot = new Lot(
                    new LotId(orderLine + "-L" + String.format("%02d", i)),
                    new OrderLineId(orderLine),
                    SITE,
                    new BrandId("fred-marzo"),
                    style.id(),
                    SizeRun.parse("38:12"));
            lots.add(new LotFile(
                            lot,
                            atelier.routingOf(style).segments().stream()
                                    .map(segment -> JobOrder.planned(
                                            new JobOrderId(lot.id().value() + "-" + segment.sequence()),
                                            lot.id(),
                                            segment.sequence(),
                                            segment.operation(),
                                            lot.pairs()))
                                    .toList())
                    .withReadiness());
        }
        use(WorkOrders.class).add(lots);
        return lots;
    }

    /** A draft that puts the first operation of each lot on coupe-1. */
    PlanId addDraft(String id, List<LotFile> lots) {
        var assignments = new ArrayList<Assignment>();
        Instant start = MONDAY;
        for (LotFile file : lots) {
            assignments.add(new Assignment(
                    file.jobOrders().get(0).id(),
                    new WorkUnitId("coupe-1"),
                    null,
                    start,
                    start.plus(Duration.ofMinutes(96)),
                    Duration.ZERO));
            start = start.plus(Duration.ofMinutes(96));
        }
        var plan = new WeeklyPlan(
                new PlanId(id), SITE, PlanState.DRAFT, MONDAY, MONDAY, null, assignments, NO_COST);
        use(Plans.class).add(plan);
        return plan.id();
    }

    TestTerminal terminal() throws MqttException {
        TerminalAccess.Credential credential = use(TerminalAccess.class).issue(SITE, new WorkUnitId("coupe-1"));
        return new TestTerminal(
                use(EmbeddedBroker.class).url(), credential.username(), credential.secret(), POST);
    }

    JobOrder jobOrder(String id) {
        return use(WorkOrders.class)
                .findByJobOrder(new JobOrderId(id))
                .flatMap(file -> file.jobOrder(new JobOrderId(id)))
                .orElseThrow();
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited 30 seconds in vain: " + what);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
