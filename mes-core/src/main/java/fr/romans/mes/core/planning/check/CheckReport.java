package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.util.List;
import java.util.Optional;

/**
 * What the checker found.
 *
 * @param jobOrders  job orders of the problem
 * @param violations every rule broken, and every figure of the claimed cost that is not what the plan costs
 * @param claimed    the cost that the file states
 * @param recomputed the cost by the formulas; empty when job orders are missing or doubled, so that there is none
 */
public record CheckReport(
        int jobOrders, List<Violation> violations, PlanFile.Cost claimed, Optional<PlanFile.Cost> recomputed) {

    public CheckReport {
        violations = List.copyOf(violations);
    }

    /** The plan keeps every rule, whatever it claims to cost. */
    public boolean isFeasible() {
        return violations.stream().allMatch(violation -> violation.code().equals(Violation.COST_DIFFERS));
    }

    /** The plan keeps every rule and costs what it claims. */
    public boolean isSound() {
        return violations.isEmpty();
    }
}
