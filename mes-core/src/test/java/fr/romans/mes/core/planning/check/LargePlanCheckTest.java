package fr.romans.mes.core.planning.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.romans.mes.core.planning.file.PlanFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lots march through eight posts in step, ten minutes each: feasible by construction, and large. */
class LargePlanCheckTest {

    private static final Instant FROM = Instant.parse("2026-11-30T00:00:00Z");
    private static final int LOTS = 3000;
    private static final int STEPS = 8;
    private static final long STEP_MINUTES = 10;

    @Test
    void threeThousandLotsAreCheckedInSeconds() {
        PlanFile file = march();
        CheckReport report = assertTimeout(Duration.ofSeconds(20), () -> PlanCheck.check(file));
        assertThat(report.jobOrders()).isEqualTo(LOTS * STEPS);
        assertThat(report.isFeasible()).isTrue();
    }

    private static PlanFile march() {
        Instant until = at(LOTS + STEPS);
        var units = new ArrayList<PlanFile.Unit>();
        var people = new ArrayList<PlanFile.Person>();
        for (int step = 0; step < STEPS; step++) {
            units.add(new PlanFile.Unit("u" + step, "line", true, 1, "always", Map.of()));
            people.add(new PlanFile.Person("p" + step, "always", Map.of("OP" + step, BigDecimal.ONE), Map.of()));
        }
        var lots = new ArrayList<PlanFile.Lot>();
        var plan = new ArrayList<PlanFile.Placed>();
        for (int lot = 0; lot < LOTS; lot++) {
            var jobs = new ArrayList<PlanFile.JobOrder>();
            for (int step = 0; step < STEPS; step++) {
                String id = "L" + lot + "-" + step;
                jobs.add(new PlanFile.JobOrder(
                        id, "OP" + step, Map.of("u" + step, STEP_MINUTES * 60), Map.of(), FROM, null));
                plan.add(new PlanFile.Placed(
                        id, "u" + step, "p" + step, at(lot + step), at(lot + step + 1), 0));
            }
            var hold = new PlanFile.Hold("derby", Map.of("38", 6), "L" + lot + "-3", "L" + lot + "-6");
            lots.add(new PlanFile.Lot(
                    "L" + lot, "b" + lot % 7, "style", 12, FROM, at(lot), at(lot), false, BigDecimal.ONE, null, jobs, List.of(hold)));
        }
        var problem = new PlanFile.Problem(
                "site",
                FROM,
                until,
                Map.of("always", List.of(new PlanFile.Open(FROM, until))),
                units,
                people,
                List.of(new PlanFile.Last("derby", "38", 18)),
                lots,
                List.of(),
                new PlanFile.Weights(100, 2000, 0, 50, 5, 30, 40),
                List.of(),
                List.of());
        return new PlanFile(PlanFile.FORMAT, problem, plan, new PlanFile.Cost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), List.of());
    }

    private static Instant at(int step) {
        return FROM.plus(Duration.ofMinutes(step * STEP_MINUTES));
    }
}
