package fr.romans.mes.simulators.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.romans.mes.simulators.random.RandomStreams;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkScriptTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final RandomStreams STREAMS = new RandomStreams(11);

    @Test
    void pairsAreConservedWhateverHappens() {
        WorkHabits habits = habits(0.2, 0.5, 0.5);
        IntStream.range(0, 2000).forEach(i -> {
            int pairs = 1 + i % 17;
            List<WorkScript.Step> steps =
                    WorkScript.draw(task("job-" + i, pairs), habits, STREAMS.of("job-" + i)).steps();
            int counted = steps.stream().map(WorkScript.Step::deed).mapToInt(WorkScriptTest::counted).sum();
            assertThat(counted).isLessThanOrEqualTo(pairs);
            assertThat(steps.get(0).deed()).isInstanceOf(Deed.Start.class);
            assertThat(steps.get(steps.size() - 1).deed()).isInstanceOf(Deed.Complete.class);
            assertThat(steps).isSortedAccordingTo((a, b) -> a.after().compareTo(b.after()));
        });
    }

    @Test
    void overManyTasksTimeAndScrapAreAsAsked() {
        WorkHabits habits = habits(0.02, 0, 0);
        int tasks = 4000;
        double hours = 0;
        int scrap = 0;
        for (int i = 0; i < tasks; i++) {
            List<WorkScript.Step> steps =
                    WorkScript.draw(task("t" + i, 12), habits, STREAMS.of("t" + i)).steps();
            hours += steps.get(steps.size() - 1).after().toMillis() / 3_600_000.0;
            scrap += steps.stream().map(WorkScript.Step::deed).mapToInt(WorkScriptTest::scrapped).sum();
        }
        assertThat(hours / tasks).isCloseTo(2.0, within(0.03));
        assertThat(scrap / (tasks * 12.0)).isCloseTo(0.02, within(0.004));
    }

    @Test
    void aStopIsAlwaysEnded() {
        WorkHabits habits = habits(0, 1, 1);
        for (int i = 0; i < 200; i++) {
            List<Deed> deeds = WorkScript.draw(task("s" + i, 5), habits, STREAMS.of("s" + i)).steps().stream()
                    .map(WorkScript.Step::deed)
                    .toList();
            boolean stopped = false;
            for (Deed deed : deeds) {
                if (deed instanceof Deed.Pause) {
                    assertThat(stopped).isFalse();
                    stopped = true;
                } else if (deed instanceof Deed.Resume) {
                    assertThat(stopped).isTrue();
                    stopped = false;
                } else if (deed instanceof Deed.Count || deed instanceof Deed.Complete) {
                    assertThat(stopped).isFalse();
                }
            }
            assertThat(deeds).filteredOn(deed -> deed instanceof Deed.BreakDown).hasSize(1);
        }
    }

    @Test
    void nothingIsScrappedWhereNoDefectCodeIsKnownNorWhereNobodyStands() {
        WorkHabits habits = habits(1, 1, 1);
        var noCodes = new Task("a", 6, TWO_HOURS, true, List.of());
        var unattended = new Task("b", 6, TWO_HOURS, false, List.of("flaw"));
        assertThat(WorkScript.draw(noCodes, habits, STREAMS.of("a")).steps())
                .noneMatch(step -> scrapped(step.deed()) > 0);
        assertThat(WorkScript.draw(unattended, habits, STREAMS.of("b")).steps())
                .containsExactly(
                        new WorkScript.Step(Duration.ZERO, new Deed.Start()),
                        new WorkScript.Step(TWO_HOURS, new Deed.Complete(new TreeMap<>())));
    }

    private static Task task(String id, int pairs) {
        return new Task(id, pairs, TWO_HOURS, true, List.of("flaw", "seam"));
    }

    private static WorkHabits habits(double scrap, double pause, double breakdown) {
        return new WorkHabits(0.15, scrap, pause, breakdown, 4, Duration.ZERO, List.of("pause"), List.of("panne"));
    }

    private static int counted(Deed deed) {
        return (deed instanceof Deed.Count count ? count.good() : 0) + scrapped(deed);
    }

    private static int scrapped(Deed deed) {
        if (deed instanceof Deed.Count count) {
            return count.scrap().values().stream().mapToInt(Integer::intValue).sum();
        }
        return deed instanceof Deed.Complete complete
                ? complete.scrap().values().stream().mapToInt(Integer::intValue).sum()
                : 0;
    }
}
