package fr.romans.mes.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanComparisonTest {

    private static final Instant EIGHT = Instant.parse("2026-09-07T06:00:00Z");

    @Test
    void whatStaysAtItsPostWithItsPersonAndStartIsNoChange() {
        Assignment before = assignment("J1", "cut-1", "anna", 0, 60);
        Assignment longer = assignment("J1", "cut-1", "anna", 0, 90);

        assertThat(PlanComparison.between(List.of(before), List.of(longer))).isEmpty();
    }

    @Test
    void everyKindOfChangeIsToldSortedByJobOrder() {
        List<PlanChange> changes = PlanComparison.between(
                List.of(
                        assignment("J6", "cut-1", "anna", 60, 90),
                        assignment("J5", "cut-1", "anna", 60, 90),
                        assignment("J4", "rack-1", null, 0, 60),
                        assignment("J3", "cut-1", "anna", 0, 60),
                        assignment("J1", "cut-1", "anna", 0, 60)),
                List.of(
                        assignment("J2", "cut-1", "anna", 0, 60),
                        assignment("J3", "cut-2", "boris", 30, 60),
                        assignment("J4", "rack-1", "david", 0, 60),
                        assignment("J5", "cut-1", "anna", 30, 60),
                        assignment("J6", "cut-1", "anna", 90, 120)));

        assertThat(changes)
                .extracting(change -> change.jobOrder().value() + " " + change.kind())
                .containsExactly(
                        "J1 REMOVED", "J2 ADDED", "J3 OTHER_UNIT", "J4 OTHER_OPERATOR", "J5 EARLIER", "J6 LATER");
    }

    @Test
    void firstPlanAddsEverything() {
        assertThat(PlanComparison.between(List.of(), List.of(assignment("J1", "cut-1", "anna", 0, 60))))
                .extracting(PlanChange::kind)
                .containsExactly(PlanChange.Kind.ADDED);
    }

    private static Assignment assignment(String job, String unit, @Nullable String operator, int start, int end) {
        return new Assignment(
                new JobOrderId(job),
                new WorkUnitId(unit),
                operator == null ? null : new OperatorId(operator),
                EIGHT.plusSeconds(60L * start),
                EIGHT.plusSeconds(60L * end),
                Duration.ZERO);
    }
}
