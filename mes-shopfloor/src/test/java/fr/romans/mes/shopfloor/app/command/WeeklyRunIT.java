package fr.romans.mes.shopfloor.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import fr.romans.mes.core.brandorder.ImportMode;
import fr.romans.mes.core.brandorder.ImportOrders;
import fr.romans.mes.core.brandorder.ImportReport;
import fr.romans.mes.core.brandorder.csv.OrderFileReader;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.PlanWeek;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.FreePort;
import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.app.clock.AcceleratedClock;
import fr.romans.mes.shopfloor.app.clock.RealClock;
import fr.romans.mes.shopfloor.live.ChangeNotice;
import fr.romans.mes.shopfloor.live.LiveFeed;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The whole river on real parts: an order file in, a plan out to terminals over the broker, progress back. */
class WeeklyRunIT {

    private static final Path SITE = Path.of("../config/le-soulier-francais");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    /** Enough that job orders were started, counted and ended. */
    private static final int REPORTS = 40;

    @Test
    void publishedPlanIsWorkedByTerminalsAndEveryReportReachesTheLots() throws IOException {
        Atelier atelier = AtelierReader.read(SITE);
        AcceleratedClock clock = clockFrom(atelier);
        int mqttPort = FreePort.now();
        var settings = new Server.Settings("127.0.0.1", FreePort.now(), mqttPort, null, null);
        try (Server server = Server.start(new Ateliers(List.of(atelier)), clock, settings)) {
            ImportReport taken = server.use(ImportOrders.class)
                    .take(
                            OrderFiles.read(Simulators.orderBook(SITE, MONDAY, 1, 7), server.use(OrderFileReader.class)),
                            ImportMode.ALL_OR_NOTHING);
            assertThat(taken.problems()).isEmpty();
            WeeklyPlan draft = server.use(PlanWeek.class)
                    .draft(atelier.id(), 1, PlanningBudget.of(Duration.ofSeconds(1), 1), (elapsed, cost) -> {});
            assertThat(server.use(PublishPlan.class).publish(draft.id()).refusal()).isEmpty();

            TerminalAccess.Credential credential = server.use(TerminalAccess.class).issueForSimulator(atelier.id());
            var reports = server.use(LiveFeed.class)
                    .all()
                    .filter(notice -> notice.kind() == ChangeNotice.Kind.JOB_ORDER)
                    .take(REPORTS)
                    .collectList()
                    .toFuture();
            clock.start();
            Process terminals = Simulators.terminals(atelier, SITE, mqttPort, credential, 1);
            try {
                assertThat(reports.orTimeout(180, TimeUnit.SECONDS).join()).hasSize(REPORTS);
            } finally {
                terminals.destroy();
            }
            List<JobOrder> ended = server.use(WorkOrders.class).openOf(atelier.id()).stream()
                    .map(LotFile::jobOrders)
                    .flatMap(List::stream)
                    .filter(job -> job.state() == JobOrderState.ENDED)
                    .toList();
            assertThat(ended).isNotEmpty().allSatisfy(job -> {
                assertThat(job.open().count()).as("pairs of %s that nobody counted", job.id()).isZero();
                assertThat(job.startedAt()).isBefore(job.endedAt());
            });
        }
    }

    private static AcceleratedClock clockFrom(Atelier atelier) {
        Instant morning = atelier.calendar().startOf(MONDAY);
        WorkingTime open = atelier.calendar().workingTime(morning, morning.plus(Duration.ofDays(14)));
        Instant opening = open.nextOpen(morning).orElseThrow();
        return new AcceleratedClock(
                new RealClock()::instant, opening, open, new AcceleratedClock.Pace(600, 7200, 600, opening));
    }
}
