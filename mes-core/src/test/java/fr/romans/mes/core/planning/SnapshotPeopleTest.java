package fr.romans.mes.core.planning;

import static fr.romans.mes.core.atelier.SmallAtelier.*;
import static fr.romans.mes.core.planning.MondayAtTen.*;
import static fr.romans.mes.core.workorder.Reports.MONDAY_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.personnel.Operator;
import fr.romans.mes.core.personnel.SkillLevel;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotStates;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is there when, for which operations; trainees work beside a tutor only. */
class SnapshotPeopleTest {

    @Test
    void peopleComeWithTheirHoursAndTheOperationsTheyMayDo() {
        PlanningSnapshot snapshot = snapshot(LOT);

        assertThat(operator(snapshot, ANNA).pace()).containsOnlyKeys(CUTTING);
        assertThat(operator(snapshot, ANNA).pace().get(CUTTING)).isEqualByComparingTo("0.9");
        assertThat(operator(snapshot, BORIS).pace()).as("no expert of stitching is there to tutor").containsOnlyKeys(CUTTING);
        Instant wednesdayNine = Instant.parse("2026-09-09T07:00:00Z");
        assertThat(operator(snapshot, ANNA).present().isOpenAt(wednesdayNine)).isTrue();
        assertThat(operator(snapshot, CHLOE).present().isOpenAt(wednesdayNine)).as("in training that day").isFalse();
    }

    private static SnapshotBuilder withTutor() {
        Atelier small = atelier();
        Map<OperatorId, Operator> people = new HashMap<>(small.operators());
        people.computeIfPresent(CHLOE, (id, chloe) -> new Operator(
                id, chloe.name(), Map.of(STITCHING, SkillLevel.EXPERT), chloe.hours(), chloe.daysOff()));
        var atelier = new Atelier(
                small.site(), small.calendar(), people, small.operations(), small.routings(), small.lastModels(),
                small.brands(), small.styles(), small.setupRules(), small.planning());
        return new SnapshotBuilder(atelier, NOW, Duration.ofDays(7), Optional.empty());
    }

    @Test
    void aTraineeStopsWhileTheTutorIsAbsentAndComesAlongOnASaturday() {
        var thursday = new Interval(Instant.parse("2026-09-10T06:00:00Z"), Instant.parse("2026-09-10T14:00:00Z"));
        var saturday = new Interval(Instant.parse("2026-09-12T06:00:00Z"), Instant.parse("2026-09-12T10:00:00Z"));
        List<Change> changes =
                List.of(new Change.Absence(CHLOE, thursday), new Change.ExtraHours(List.of(saturday)));
        PlannableOperator boris = operator(withTutor().of(List.of(), Map.of(), changes), BORIS);

        assertThat(boris.presentFor(STITCHING).between(thursday.start(), thursday.end())).isZero();
        assertThat(boris.presentFor(CUTTING).between(thursday.start(), thursday.end())).isPositive();
        assertThat(boris.presentFor(STITCHING).between(saturday.start(), saturday.end())).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void whatATraineeHadBegunIsFreeForOthersWhenTheTutorLeaves() {
        LotFile stitched = LotStates.in(LOT, JobOrderState.ENDED, JobOrderState.RUNNING);
        LotFile begun = stitched.with(startedAt(stitched.jobOrders().get(1), MONDAY_8, BORIS));
        List<Change> changes = List.of(new Change.Absence(CHLOE, new Interval(NOW, NOW.plus(Duration.ofDays(3)))));
        assertThat(withTutor().of(List.of(begun), Map.of(LINE.id(), LINE)).lots().get(0).jobOrders().get(0).pin()).isNotNull();
        assertThat(withTutor().of(List.of(begun), Map.of(LINE.id(), LINE), changes).lots().get(0).jobOrders().get(0).pin()).isNull();
    }

    @Test
    void aTraineeWorksWhileATutorIsThere() {
        PlannableOperator boris = operator(withTutor().of(List.of(), Map.of()), BORIS);

        assertThat(boris.pace().get(STITCHING)).isEqualByComparingTo("1.5");
        Instant wednesdayNine = Instant.parse("2026-09-09T07:00:00Z");
        assertThat(boris.presentFor(STITCHING).isOpenAt(wednesdayNine)).as("the tutor is away").isFalse();
        assertThat(boris.presentFor(CUTTING).isOpenAt(wednesdayNine)).isTrue();
        assertThat(boris.presentFor(STITCHING).isOpenAt(Instant.parse("2026-09-10T07:00:00Z"))).isTrue();
    }
}
