package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.util.function.Consumer;

/**
 * The claimed cost is what the plan costs. Each term may be off by a cent, and the total by one for each of its five terms:
 * a planner may compute in binary fractions.
 */
final class CostIsAsClaimed {

    private static final long A_CENT = 1;
    private static final long TERMS = 6;
    private static final double PAIR_DAYS = 0.001;

    private final Consumer<Violation> violations;

    CostIsAsClaimed(Consumer<Violation> violations) {
        this.violations = violations;
    }

    void check(PlanFile.Cost claimed, PlanFile.Cost recomputed) {
        same("hardLateness", claimed.hardLateness(), recomputed.hardLateness(), A_CENT);
        same("tardiness", claimed.tardiness(), recomputed.tardiness(), A_CENT);
        same("pastAim", claimed.pastAim(), recomputed.pastAim(), A_CENT);
        same("setups", claimed.setups(), recomputed.setups(), A_CENT);
        same("flow", claimed.flow(), recomputed.flow(), A_CENT);
        same("unfairness", claimed.unfairness(), recomputed.unfairness(), A_CENT);
        same("moves", claimed.moves(), recomputed.moves(), A_CENT);
        same("total", claimed.total(), recomputed.total(), TERMS * A_CENT);
        same("lateLots", claimed.lateLots(), recomputed.lateLots(), 0);
        same("setupSeconds", claimed.setupSeconds(), recomputed.setupSeconds(), 0);
        same("latePairDays", claimed.latePairDays(), recomputed.latePairDays(), PAIR_DAYS);
        same("flowPairDays", claimed.flowPairDays(), recomputed.flowPairDays(), PAIR_DAYS);
    }

    private void same(String term, Number claimed, Number recomputed, double latitude) {
        if (!(Math.abs(claimed.doubleValue() - recomputed.doubleValue()) <= latitude)) {
            violations.accept(Violation.of(
                    Violation.COST_DIFFERS, "term", term, "claimed", claimed, "recomputed", recomputed));
        }
    }
}
