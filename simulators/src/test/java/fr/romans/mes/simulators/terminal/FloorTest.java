package fr.romans.mes.simulators.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.simulators.operator.WeeklyHours;
import fr.romans.mes.simulators.operator.WorkHabits;
import fr.romans.mes.simulators.operator.WorkHours;
import fr.romans.mes.simulators.random.RandomStreams;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloorTest {

    private static final Duration TICK = Duration.ofSeconds(20);
    private static final long TICK_NANOS = 500_000_000L;

    private final PaperMes mes = new PaperMes(6);
    private final List<TerminalEvent> sent = new ArrayList<>();
    private Predicate<TerminalEvent> arrives = event -> true;
    private Instant now = PaperMes.START;
    private long nanos;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyTaskIsDoneOnceByOnePersonAtOnePost(long seed) {
        Floor floor = floor(habits(0.05, 0.3, 0.1), WorkHours.AROUND_THE_CLOCK, seed);
        run(floor, Duration.ofHours(20));
        assertThat(mes.isDone()).isTrue();
        Ledger.assertClosed(mes);
        assertThat(floor.status().completed()).isEqualTo(mes.jobs().size());
        assertThat(floor.status().waiting()).isZero();
        assertThat(floor.status().sent()).isEqualTo(floor.status().stored()).isEqualTo(mes.events());
    }

    @Test
    void lostMessagesAreSentAgainUntilAcknowledgedAndCountOnce() {
        int[] tries = {0};
        arrives = event -> tries[0]++ % 3 == 2;
        Floor floor = floor(habits(0.05, 0.3, 0.1), WorkHours.AROUND_THE_CLOCK, 1);
        run(floor, Duration.ofHours(60));
        assertThat(mes.isDone()).isTrue();
        Ledger.assertClosed(mes);
        assertThat(floor.status().resent()).isPositive();
        assertThat(floor.status().sent()).isEqualTo(mes.events());
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        run(floor(habits(0.05, 0.3, 0.1), WorkHours.AROUND_THE_CLOCK, 9), Duration.ofHours(10));
        List<String> first = story();
        sent.clear();
        now = PaperMes.START;
        var again = new FloorTest();
        again.run(again.floor(habits(0.05, 0.3, 0.1), WorkHours.AROUND_THE_CLOCK, 9), Duration.ofHours(10));
        assertThat(again.story()).isEqualTo(first).hasSizeGreaterThan(50);
    }

    @Test
    void nobodyBeginsLongBeforeThePlannedStart() {
        run(floor(habits(0, 0, 0), WorkHours.AROUND_THE_CLOCK, 1), Duration.ofHours(12));
        assertThat(mes.jobs().values()).allSatisfy(job ->
                assertThat(job.startedAt).isAfterOrEqualTo(job.plannedStart.minus(Duration.ofMinutes(15))));
    }

    @Test
    void peopleWorkWithinTheHoursOnlyButOvensRunOn() {
        var hours = new WeeklyHours(
                ZoneOffset.UTC,
                Map.of(
                        DayOfWeek.MONDAY, List.of(new WeeklyHours.Shift(LocalTime.of(7, 0), LocalTime.of(8, 20))),
                        DayOfWeek.TUESDAY, List.of(new WeeklyHours.Shift(LocalTime.of(7, 0), LocalTime.of(12, 0))),
                        DayOfWeek.WEDNESDAY, List.of(new WeeklyHours.Shift(LocalTime.of(7, 0), LocalTime.of(12, 0)))),
                day -> false);
        run(floor(habits(0, 0, 0), hours, 1), Duration.ofHours(60));
        assertThat(mes.isDone()).isTrue();
        Ledger.assertClosed(mes);
        assertThat(sent).filteredOn(event -> event.operator() != null && event.type().equals("started"))
                .allMatch(event -> hours.areOpen(event.occurredAt()));
        assertThat(sent).filteredOn(event -> event.operator() == null)
                .anyMatch(event -> !hours.areOpen(event.occurredAt()));
    }

    @Test
    void whatSomebodyElseBeganIsLeftToThemAndKeepsPostAndPersonBusy() {
        Floor floor = floor(habits(0, 0, 0), WorkHours.AROUND_THE_CLOCK, 1);
        PaperMes.Job first = mes.jobs().get("P-2026-001.1-L01-10");
        PaperMes.Job second = mes.jobs().get("P-2026-002.1-L01-10");
        first.state = "RUNNING";
        run(floor, Duration.ofHours(3));
        assertThat(first.completions).as("the floor saw its list first while it was startable").isZero();
        assertThat(second.startedAt).as("Anna is busy").isNull();
    }

    @Test
    void whatWasLeftOverFromAnEarlierRunIsFinished() {
        PaperMes.Job first = mes.jobs().get("P-2026-001.1-L01-10");
        first.state = "INTERRUPTED";
        run(floor(habits(0, 0, 0), WorkHours.AROUND_THE_CLOCK, 1, false), Duration.ofHours(12));
        assertThat(first.completions).isOne();
        assertThat(mes.isDone()).isTrue();
    }

    @Test
    void aRefusedStartFreesThePersonForOtherWork() {
        Floor floor = floor(habits(0, 0, 0), WorkHours.AROUND_THE_CLOCK, 1);
        mes.jobs().get("P-2026-001.1-L01-10").state = "ENDED";
        run(floor, Duration.ofHours(12));
        assertThat(floor.status().rejected()).isPositive();
        assertThat(mes.jobs().get("P-2026-002.1-L01-80").completions).isOne();
    }

    private static WorkHabits habits(double scrap, double pause, double breakdown) {
        return new WorkHabits(
                0.15, scrap, pause, breakdown, 4, Duration.ofMinutes(15), List.of("pause"), List.of("panne"));
    }

    private Floor floor(WorkHabits habits, WorkHours hours, long seed) {
        return floor(habits, hours, seed, true);
    }

    private Floor floor(WorkHabits habits, WorkHours hours, long seed, boolean sawEmptyListsFirst) {
        var floor = new Floor(habits, hours, new RandomStreams(seed), (post, event) -> sent.add(event));
        mes.posts().forEach(post -> floor.install(post, "t-" + post.workUnit(), "boot"));
        if (sawEmptyListsFirst) {
            mes.posts().forEach(post -> floor.show(post, mes.listOf(post), now));
        }
        return floor;
    }

    private void run(Floor floor, Duration time) {
        Instant end = now.plus(time);
        int told = sent.size();
        while (now.isBefore(end)) {
            floor.tick(now, nanos);
            for (; told < sent.size(); told++) {
                TerminalEvent event = sent.get(told);
                Post post = mes.posts().stream()
                        .filter(each -> event.terminal().endsWith(each.workUnit()))
                        .findFirst()
                        .orElseThrow();
                Acknowledgement answer = mes.take(event);
                if (arrives.test(event)) {
                    floor.acknowledge(post, answer, now);
                }
            }
            mes.posts().forEach(post -> floor.show(post, mes.listOf(post), now));
            now = now.plus(TICK);
            nanos += TICK_NANOS;
        }
    }

    private List<String> story() {
        return sent.stream().map(TerminalEvent::toString).toList();
    }
}
