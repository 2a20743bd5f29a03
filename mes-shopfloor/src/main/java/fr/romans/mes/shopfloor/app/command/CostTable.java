package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.shopfloor.app.Planners;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plans side by side: what each costs, in euros, and as a ratio to the last one. */
final class CostTable {

    private final Map<Planners, PlanCost> costs = new LinkedHashMap<>();

    void add(Planners planner, PlanCost cost) {
        costs.put(planner, cost);
    }

    void print(PrintWriter out) {
        out.println(Texts.of("plan.table.heading"));
        PlanCost last = costs.values().stream().reduce((first, second) -> second).orElseThrow();
        costs.forEach((planner, cost) -> out.println(String.format(
                "%-10s %12.0f %12.0f %12.1f %8d %10d %12.0f %8.2f",
                planner.name().toLowerCase(java.util.Locale.ROOT),
                cost.everything() / 100.0,
                cost.hardLateness() / 100.0,
                cost.latePairDays(),
                cost.lateLots(),
                cost.setupTime().toMinutes(),
                cost.flowPairDays(),
                last.everything() == 0 ? 1.0 : (double) cost.everything() / last.everything())));
    }
}
