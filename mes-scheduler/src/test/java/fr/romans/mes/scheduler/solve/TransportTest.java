package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.TinyAtelier.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.scheduler.TinyAtelier;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransportTest {

    private static final int AWAY = 40;

    private final TinyAtelier atelier = new TinyAtelier()
            .unit("here", TinyAtelier.open(0, 5000))
            .unit("there", TinyAtelier.open(0, 5000))
            .unit("end", TinyAtelier.open(0, 5000))
            .person("p", "A", "B")
            .person("q", "A")
            .elsewhere(AWAY, "there", "q");

    private TinyAtelier lots(int count) {
        for (int i = 0; i < count; i++) {
            atelier.lot("L" + i, "b", 4, 60, false, List.of(
                    atelier.job("L" + i + "-1", "A", 50, Map.of(), "here", "there"),
                    atelier.job("L" + i + "-2", "B", 10, Map.of(), "end")), false);
        }
        return atelier;
    }

    private static PlanProposal plan(PlanningSnapshot snapshot) {
        return new OptaWeeklyPlanner().plan(
                snapshot, new PlanningBudget(Duration.ofSeconds(20), OptionalLong.of(3_000), 1), PlanningProgress.silent());
    }

    @Test
    void lotTravelsThereAndBackAndOnlyWhereItPays() {
        assertThat(plan(lots(1).snapshot()).assignments()).extracting(Assignment::unit).contains(new WorkUnitId("here"));
        atelier.lots.clear();
        PlanningSnapshot many = lots(3).snapshot();
        PlanProposal plan = plan(many);
        assertThat(PlanCheck.check(ToPlanFile.of(many, plan)).violations()).isEmpty();
        assertThat(plan.assignments())
                .filteredOn(place -> place.unit().equals(new WorkUnitId("there")))
                .isNotEmpty()
                .allMatch(place -> !place.start().isBefore(at(AWAY)) && "q".equals(place.operator().value()));
    }

    @Test
    void lotThatWaitsThereBeginsThereAtOnceOrComesHomeFirst() {
        PlanningSnapshot snapshot = lots(2).waiting("L0").waiting("L1").snapshot();
        PlanProposal plan = plan(snapshot);
        assertThat(PlanCheck.check(ToPlanFile.of(snapshot, plan)).violations()).isEmpty();
        assertThat(plan.assignments())
                .filteredOn(place -> place.jobOrder().value().endsWith("-1"))
                .anyMatch(place -> place.unit().equals(new WorkUnitId("there")) && place.start().equals(at(0)))
                .allMatch(place -> place.unit().equals(new WorkUnitId("there")) || !place.start().isBefore(at(AWAY)));
    }

    @ParameterizedTest
    @EnumSource(DispatchingRule.class)
    void rulesKeepTheWayAsWell(DispatchingRule rule) {
        PlanningSnapshot snapshot = lots(4).waiting("L2").snapshot();
        PlanProposal plan = new RulePlanner(rule)
                .plan(snapshot, PlanningBudget.of(Duration.ZERO, 1), PlanningProgress.silent());
        assertThat(PlanCheck.check(ToPlanFile.of(snapshot, plan)).violations()).isEmpty();
    }

    @Test
    void whatRandomChangesPropagateEqualsADecodeFromScratch() {
        Translation translation = Translation.of(lots(8).waiting("L3").waiting("L5").snapshot());
        var schedule = new Schedule(translation.problem());
        schedule.load(new Starts(translation).best(DispatchingRule.EDD).genes());
        schedule.sortByTime();
        var draws = new Draws(schedule);
        var random = new Random(3);
        var moves = new Moves(schedule, random);
        var scratch = new Schedule(translation.problem());
        int kept = 0;
        for (int i = 0; i < 4_000; i++) {
            Draw draw = draws.draw(random);
            if (draw != null && moves.make(draw) && random.nextInt(4) == 0) {
                kept++;
                scratch.load(schedule.genes());
                assertThat(schedule.start).isEqualTo(scratch.start);
                assertThat(schedule.score().soft()).isEqualTo(scratch.score().soft());
            } else if (draw != null) {
                schedule.rollback();
            }
        }
        assertThat(kept).isGreaterThan(50);
    }

    @Test
    void planMadeBesideIsRepairedWithItsWays() {
        PlanningSnapshot snapshot = lots(3).waiting("L1").snapshot();
        PlanProposal before = plan(snapshot);
        PlanProposal after = new OptaWeeklyPlanner()
                .improve(snapshot, before.assignments(), new PlanningBudget(Duration.ofSeconds(20), OptionalLong.of(1), 1));
        assertThat(after.cost().total()).isLessThanOrEqualTo(before.cost().total());
        assertThat(PlanCheck.check(ToPlanFile.of(snapshot, after)).violations()).isEmpty();
    }
}
