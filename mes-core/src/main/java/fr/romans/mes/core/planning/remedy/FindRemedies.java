package fr.romans.mes.core.planning.remedy;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.explain.LateLot;
import fr.romans.mes.core.planning.explain.PlanExplanation;
import fr.romans.mes.core.planning.whatif.Outcome;
import fr.romans.mes.core.planning.whatif.Scenario;
import fr.romans.mes.core.planning.whatif.TryScenario;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries what might help late orders: the week is planned as it is, then once for each candidate, beginning with that plan, so
 * that the differences are the remedies' own.
 */
@Singleton
public class FindRemedies {

    private static final int MOST_LINES = 8;

    private final Ateliers ateliers;
    private final TryScenario tryScenario;

    public FindRemedies(Ateliers ateliers, TryScenario tryScenario) {
        this.ateliers = ateliers;
        this.tryScenario = tryScenario;
    }

    /**
     * @param budget of the plan with each remedy
     * @throws InfeasibleRequest when the week cannot be planned as it is
     */
    public Advice of(SiteId site, int weeks, PlanningBudget budget) {
        Atelier atelier = ateliers.require(site);
        Outcome base = tryScenario.run(site, new Scenario("", List.of()), weeks, budget);
        List<LateLot> late = PlanExplanation.of(base.snapshot(), base.proposal().assignments()).lateLots();
        var tried = new ArrayList<Remedy>();
        if (!late.isEmpty()) {
            for (Candidates.Candidate candidate : new Candidates(atelier, base).against(late)) {
                Outcome outcome = tryScenario.beside(base, new Scenario("", List.of(candidate.change())), budget);
                tried.add(new Remedy(
                        candidate.change(),
                        candidate.price().applyAsLong(outcome),
                        base.cost().latePairDays() - outcome.cost().latePairDays(),
                        base.cost().everything() - outcome.cost().everything(),
                        outcome));
            }
        }
        tried.sort(Comparator.comparingLong(Remedy::price));
        return new Advice(lines(base, late, tried), tried);
    }

    private static List<Advice.ForLine> lines(Outcome base, List<LateLot> late, List<Remedy> tried) {
        return base.late().entrySet().stream()
                .sorted(Map.Entry.<OrderLineId, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LINES)
                .map(line -> advice(line.getKey(), line.getValue(), base, late, tried))
                .toList();
    }

    private static Advice.ForLine advice(
            OrderLineId line, double pairDays, Outcome base, List<LateLot> late, List<Remedy> tried) {
        Optional<Remedy> cheapest = tried.stream().filter(remedy -> left(line, remedy) <= pairDays / 2).findFirst();
        LateLot worst = late.stream()
                .filter(lot -> line.equals(base.lineOf().get(lot.lot())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("order line " + line.value() + " is late, but none of its lots is"));
        return new Advice.ForLine(line, pairDays, worst, cheapest, cheapest.map(remedy -> left(line, remedy)).orElse(pairDays));
    }

    private static double left(OrderLineId line, Remedy remedy) {
        return remedy.outcome().late().getOrDefault(line, 0.0);
    }
}
