package fr.romans.mes.simulators.terminal.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.simulators.operator.WorkHabits;
import fr.romans.mes.simulators.operator.WorkHours;
import fr.romans.mes.simulators.random.RandomStreams;
import fr.romans.mes.simulators.terminal.Ledger;
import fr.romans.mes.simulators.terminal.PaperMes;
import fr.romans.mes.simulators.terminal.TerminalEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Terminals against a real broker, with a paper MES at the other end. An hour of the atelier is a second here. */
@Timeout(90)
class MqttFloorIT {

    private static final double SPEED = 3600;
    private static final WorkHabits HABITS =
            new WorkHabits(0.15, 0.03, 0.3, 0.1, 4, Duration.ofMinutes(15), List.of("pause"), List.of("panne"));

    private RestartingBroker broker;

    @BeforeEach
    void startBroker(@TempDir Path directory) throws Exception {
        broker = new RestartingBroker(directory);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void everyTaskIsCompletedOnceWithItsPairsConserved() throws Exception {
        try (BrokerMes mes = mes(event -> true)) {
            try (MqttFloor floor = floor(Set.of())) {
                floor.start();
                until(() -> mes.ask(() -> mes.paper().isDone()), "all tasks are done");
                until(() -> floor.report().floor().waiting() == 0, "all events are acknowledged");
                assertThat(mes.ask(mes::births)).hasSize(mes.paper().posts().size());
                assertThat(floor.report().floor().sent()).isEqualTo(mes.ask(() -> mes.paper().events()));
            }
            Ledger.assertClosed(mes.paper());
            assertThat(mes.paper().repeats()).isZero();
            until(() -> mes.ask(() -> mes.deaths().size()) == mes.paper().posts().size(), "every terminal said goodbye");
        }
    }

    @Test
    void droppedAcknowledgementsAndARestartedBrokerLoseAndDoubleNothing() throws Exception {
        Set<String> forgotten = new HashSet<>();
        Predicate<TerminalEvent> forgetsEverySixthOnce =
                event -> event.eventId().hashCode() % 6 != 0 || !forgotten.add(event.eventId());
        try (BrokerMes mes = mes(forgetsEverySixthOnce);
                MqttFloor floor = floor(Set.of())) {
            floor.start();
            until(() -> mes.ask(() -> mes.paper().events()) > 12, "work is under way");
            broker.restart();
            until(() -> mes.ask(() -> mes.paper().isDone()), "all tasks are done");
            until(() -> floor.report().floor().waiting() == 0, "all events are acknowledged");
            Ledger.assertClosed(mes.paper());
            assertThat(mes.paper().repeats()).isPositive();
            assertThat(floor.report().floor().sent()).isEqualTo(mes.ask(() -> mes.paper().events()));
            assertThat(floor.report().floor().rejected()).isZero();
        }
    }

    @Test
    void aPostThatIsLeftToPeopleIsNotTouched() throws Exception {
        try (BrokerMes mes = mes(event -> true);
                MqttFloor floor = floor(Set.of("coupe-1"))) {
            floor.start();
            until(() -> floor.report().floor().terminals() == 4, "the other four posts have terminals");
            assertThat(floor.report().floor().sent()).isZero();
            assertThat(mes.ask(() -> mes.paper().events())).isZero();
        }
    }

    private BrokerMes mes(Predicate<TerminalEvent> acknowledges) throws Exception {
        return new BrokerMes(broker.uri(), new PaperMes(3), SPEED, acknowledges);
    }

    private MqttFloor floor(Set<String> except) {
        var settings = new MqttFloor.Settings(
                new BrokerAddress(broker.uri(), null, null), "petit", "p-", "boot-1", except);
        return new MqttFloor(settings, HABITS, WorkHours.AROUND_THE_CLOCK, new RandomStreams(5));
    }

    private static void until(Callable<Boolean> condition, String what) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("within a minute " + what).isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
