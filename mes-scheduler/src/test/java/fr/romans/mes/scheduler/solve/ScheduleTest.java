package fr.romans.mes.scheduler.solve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.scheduler.bench.SeededAtelier;
import fr.romans.mes.scheduler.translate.Translation;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatRandomChangesPropagateEqualsADecodeFromScratchAndTheReadableCosts(long seed) {
        PlanningSnapshot snapshot = new SeededAtelier(seed == 3 ? 60_000 : 20_000, 2, seed).snapshot();
        Translation translation = Translation.of(snapshot);
        var schedule = new Schedule(translation.problem());
        DispatchingRule rule = seed == 3 ? DispatchingRule.FIFO : DispatchingRule.EDD;
        schedule.load(new Starts(translation).best(rule).genes());
        schedule.sortByTime();
        var draws = new Draws(schedule);
        var random = new Random(seed);
        var moves = new Moves(schedule, random);
        var scratch = new Schedule(translation.problem());
        int kept = 0;
        for (int i = 0; i < 4_000; i++) {
            Draw draw = draws.draw(random);
            if (draw == null) {
                continue;
            }
            Candidate before = i % 7 == 0 ? Candidate.of(schedule) : null;
            boolean isFeasible = moves.make(draw);
            if (!isFeasible || random.nextInt(20) > 0) {
                schedule.rollback();
                if (before != null) {
                    assertThat(schedule.score().soft()).isEqualTo(before.soft());
                    assertThat(schedule.order).startsWith(before.genes().order());
                }
            } else if (++kept % 10 == 0) {
                assertSameAsFromScratch(schedule, scratch);
            }
            if (i % 500 == 0) {
                schedule.sortByTime();
            }
        }
        assertThat(kept).isGreaterThan(50);
        assertSameAsFromScratch(schedule, scratch);
        PlanProposal proposal = Proposals.of(translation, schedule.genes());
        PlanCost cost = proposal.cost();
        assertThat(cost.total()).isEqualTo(schedule.score().soft());
        assertThat(cost.hardLateness()).isEqualTo(schedule.score().hard());
        assertThat(PlanCheck.check(ToPlanFile.of(snapshot, proposal)).violations()).isEmpty();
    }

    private static void assertSameAsFromScratch(Schedule schedule, Schedule scratch) {
        scratch.load(schedule.genes());
        assertThat(schedule.start).isEqualTo(scratch.start);
        assertThat(schedule.end).isEqualTo(scratch.end);
        assertThat(schedule.score().soft()).isEqualTo(scratch.score().soft());
        assertThat(schedule.score().hard()).isEqualTo(scratch.score().hard());
    }
}
