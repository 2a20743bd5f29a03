package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Before any rule: numbers and times are such that the rules and formulas mean something. */
final class ValuesArePossible {

    private static final long A_YEAR = 366L * 24 * 3600;
    private static final long MOST_PAIRS = 1_000_000;
    private static final long DEAREST = 1_000_000_000;
    private static final long HEAVIEST = 10_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final List<Violation> violations = new ArrayList<>();

    private ValuesArePossible() {}

    static List<Violation> check(PlanFile file) {
        var check = new ValuesArePossible();
        check.problem(file.problem());
        file.plan().forEach(check::placed);
        return check.violations;
    }

    private void problem(PlanFile.Problem problem) {
        time("from", problem.from());
        time("until", problem.until());
        problem.units().forEach(unit -> within(unit.id(), unit.capacityLots(), 1, MOST_PAIRS));
        problem.operators().forEach(person -> person.pace().values().forEach(pace -> positive(person.id(), pace)));
        problem.lasts().forEach(last -> within(last.model(), last.owned(), 0, MOST_PAIRS));
        problem.setupRules().forEach(rule -> within(rule.attribute(), rule.seconds(), 0, A_YEAR));
        problem.lots().forEach(this::lot);
        problem.published().forEach(this::placed);
        problem.elsewhere().forEach(site -> within(site.site(), site.transportSeconds(), 0, A_YEAR));
        PlanFile.Weights weights = problem.weights();
        within("latePairDay", weights.latePairDay(), 0, DEAREST);
        within("lateHardPairDay", weights.lateHardPairDay(), 0, DEAREST);
        within("pastAimPairDay", weights.pastAimPairDay(), 0, DEAREST);
        within("setupMinute", weights.setupMinute(), 0, DEAREST);
        within("flowPairDay", weights.flowPairDay(), 0, DEAREST);
        within("unfairPairDay", weights.unfairPairDay(), 0, DEAREST);
        within("movedJobOrder", weights.movedJobOrder(), 0, DEAREST);
    }

    private void lot(PlanFile.Lot lot) {
        within(lot.id(), lot.pairs(), 1, MOST_PAIRS);
        time(lot.id(), lot.release());
        time(lot.id(), lot.due());
        time(lot.id(), lot.aim());
        if (lot.startedAt() != null) {
            time(lot.id(), lot.startedAt());
        }
        if (lot.weight().signum() != 0) {
            positive(lot.id(), lot.weight());
        }
        lot.jobOrders().forEach(job -> job.workSeconds().values().forEach(work -> within(job.id(), work, 0, A_YEAR)));
        lot.lastHolds().forEach(hold -> hold.pairs().values().forEach(pairs -> within(lot.id(), pairs, 0, MOST_PAIRS)));
    }

    private void placed(PlanFile.Placed placed) {
        time(placed.jobOrder(), placed.start());
        time(placed.jobOrder(), placed.end());
        within(placed.jobOrder(), placed.setupSeconds(), 0, A_YEAR);
        if (placed.end().isBefore(placed.start())) {
            impossible(placed.jobOrder(), placed.end());
        }
    }

    private void within(String of, long value, long least, long most) {
        if (value < least || value > most) {
            impossible(of, value);
        }
    }

    private void positive(String of, BigDecimal value) {
        if (value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(HEAVIEST)) > 0) {
            impossible(of, value);
        }
    }

    private void time(String of, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            impossible(of, time);
        }
    }

    private void impossible(String of, Object value) {
        violations.add(Violation.of("plan-check.impossible-value", "id", of, "value", value));
    }
}
