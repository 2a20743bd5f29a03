package fr.romans.mes.shopfloor.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.Lot;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.terminal.ReportIntake;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.TerminalEvent.Scrapped;
import fr.romans.mes.shopfloor.wire.TerminalEvent.Type;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionsIT {

    private static final SiteId SITE = new SiteId("le-soulier-francais");
    private static final WorkUnitId UNIT = new WorkUnitId("coupe-1");
    private static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** What the screens would show. */
    private record Picture(
            Map<OperationCode, FloorNow.Output> monday,
            Map<OperationCode, FloorNow.Output> tuesday,
            List<FloorNow.Down> down,
            List<FloorNow.InWork> inWork) {
        static Picture of(FloorNow floor) {
            return new Picture(
                    floor.output(SITE, DAY), floor.output(SITE, DAY.plusDays(1)), floor.down(SITE), floor.inWork(SITE));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rebuiltFromTheJournalTheyEqualTheLiveOnesWhateverTheOrderOfArrival(long seed) {
        Picture inOrder;
        try (ApplicationContext context = open()) {
            take(context, events());
            inOrder = Picture.of(context.getBean(FloorNow.class));
            assertThat(inOrder.monday()).isNotEmpty();
            assertThat(inOrder.tuesday()).isNotEmpty();
            assertThat(inOrder.down()).hasSize(1);
        }
        try (ApplicationContext context = open()) {
            var shuffled = new ArrayList<>(events());
            shuffled.addAll(events());
            Collections.shuffle(shuffled, new Random(seed));
            take(context, shuffled);
            assertThat(Picture.of(context.getBean(FloorNow.class))).isEqualTo(inOrder);

            context.getBean(JournalTail.class).drawAgain();
            assertThat(Picture.of(context.getBean(FloorNow.class))).isEqualTo(inOrder);
        }
    }

    @Test
    void brandHearsOfItsOwnLotsOnly() {
        try (ApplicationContext context = open()) {
            var own = new ArrayList<ChangeNotice>();
            var other = new ArrayList<ChangeNotice>();
            LiveFeed feed = context.getBean(LiveFeed.class);
            feed.ofBrand(new BrandId("fred-marzo")).subscribe(own::add);
            feed.ofBrand(new BrandId("ellips")).subscribe(other::add);
            take(context, events().subList(0, 2));
            assertThat(own).isNotEmpty();
            assertThat(other).isEmpty();
        }
    }

    private static void take(ApplicationContext context, List<TerminalEvent> events) {
        for (TerminalEvent event : events) {
            assertThat(context.getBean(ReportIntake.class).take(SITE, UNIT, event).stored()).isTrue();
        }
        context.getBean(JournalTail.class).readOn();
    }

    private static List<TerminalEvent> events() {
        var events = new ArrayList<TerminalEvent>();
        for (int lot = 1; lot <= 3; lot++) {
            for (int step : List.of(10, 20)) {
                String jobOrder = "P.1-L0" + lot + "-" + step;
                Instant start = MONDAY.plusSeconds(step * 2000L + lot);
                events.add(event(events, jobOrder, Type.STARTED, start));
                events.add(event(events, jobOrder, Type.PROGRESS, start.plusSeconds(100))
                        .counting(4, List.of(new Scrapped(lot, "hide-flaw"))));
                TerminalEvent wrong = event(events, jobOrder, Type.PROGRESS, start.plusSeconds(200)).counting(2, List.of());
                events.add(wrong);
                events.add(event(events, jobOrder, Type.CORRECTION, start.plusSeconds(90_000))
                        .counting(1, List.of())
                        .correcting(wrong.name()));
                TerminalEvent mistaken = event(events, jobOrder, Type.PROGRESS, start.plusSeconds(300))
                        .counting(0, List.of(new Scrapped(1, "hide-flaw")));
                events.add(mistaken);
                events.add(event(events, jobOrder, Type.WITHDRAWAL, start).correcting(mistaken.name()));
                if (lot < 3) {
                    events.add(event(events, jobOrder, Type.COMPLETED, start.plusSeconds(86_400)));
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            events.add(new TerminalEvent(
                    id(events), "t", events.size(), MONDAY.plusSeconds(i), Type.DOWNTIME, null, null, 0, List.of(), "blade",
                    i % 2 == 0 ? TerminalEvent.Phase.BEGIN : TerminalEvent.Phase.END, null));
        }
        return events;
    }

    private static TerminalEvent event(List<TerminalEvent> before, String jobOrder, Type type, Instant at) {
        return TerminalEvent.about(jobOrder, type, id(before), "t", before.size(), at);
    }

    private static String id(List<TerminalEvent> before) {
        return UUID.nameUUIDFromBytes(new byte[] {(byte) before.size()}).toString();
    }

    private static ApplicationContext open() {
        ApplicationContext context = ApplicationContext.builder()
                .properties(Map.of(
                        "mes.mqtt.enabled", false,
                        "datasources.default.url",
                        "jdbc:h2:mem:live" + System.nanoTime()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                        "datasources.default.username", "sa",
                        "datasources.default.password", ""))
                .banner(false)
                .build();
        context.registerSingleton(
                Ateliers.class, new Ateliers(List.of(AtelierReader.read(Path.of("../config/le-soulier-francais")))));
        context.registerSingleton(Clock.class, Clock.fixed(MONDAY, ZoneOffset.UTC));
        context.start();
        var style = context.getBean(Ateliers.class).require(SITE).style(new StyleId("fm-salome")).orElseThrow();
        for (int i = 1; i <= 3; i++) {
            var lot = new Lot(
                    new LotId("P.1-L0" + i), new OrderLineId("P.1"), SITE, new BrandId("fred-marzo"), style.id(), SizeRun.parse("38:12"));
            context.getBean(WorkOrders.class)
                    .add(List.of(new LotFile(
                                    lot,
                                    context.getBean(Ateliers.class).require(SITE).routingOf(style).segments().stream()
                                            .map(segment -> JobOrder.planned(
                                                    new JobOrderId(lot.id().value() + "-" + segment.sequence()),
                                                    lot.id(),
                                                    segment.sequence(),
                                                    segment.operation(),
                                                    lot.pairs()))
                                            .toList())
                            .withReadiness()));
        }
        return context;
    }
}
