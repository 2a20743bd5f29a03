package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.ObjectiveWeights;
import fr.romans.mes.core.product.SetupRule;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything a planner needs, at one moment; nothing in it changes.
 *
 * <p>The rules that a plan keeps:
 * <ul>
 *   <li>an attended job order takes one unit and one operator from its start to its end; a unit does one lot at a time (an
 *       unattended one up to its capacity), an operator is at one post at a time;
 *   <li>attended work passes only while unit and operator are both open, and a tutor is there where the operator needs one; it starts in open time and is interrupted by closed
 *       time; its length is (set-up + work on that unit) times the operator's pace, rounded up to the minute;
 *   <li>unattended work runs by the clock;
 *   <li>job orders of a lot follow each other in their order; none starts before its lot's release or its own earliest start;
 *   <li>a lot is at home before its first job order; between posts of different sites it travels, which takes the time of {@code transport};
 *       people work at posts of their own site only;
 *   <li>lasts of a hold are in use from the start of its first job order to the start of its last;
 *   <li>a pinned job order stays exactly where its pin says.
 * </ul>
 *
 * @param from      nothing but pinned work starts before
 * @param until     end of the calendars; a plan that would need more time is refused
 * @param published where job orders stand in the published plan, for stability
 * @param transport which posts and people are elsewhere
 */
public record PlanningSnapshot(
        SiteId site,
        Instant from,
        Instant until,
        List<PlannableUnit> units,
        List<PlannableOperator> operators,
        List<LastStock> lasts,
        List<PlannableLot> lots,
        List<SetupRule> setupRules,
        ObjectiveWeights weights,
        Map<JobOrderId, Assignment> published,
        Transport transport) {

    public PlanningSnapshot {
        units = List.copyOf(units);
        operators = List.copyOf(operators);
        lasts = List.copyOf(lasts);
        lots = List.copyOf(lots);
        setupRules = List.copyOf(setupRules);
        published = Map.copyOf(published);
    }

    /** All posts and people are at home. */
    public PlanningSnapshot(
            SiteId site,
            Instant from,
            Instant until,
            List<PlannableUnit> units,
            List<PlannableOperator> operators,
            List<LastStock> lasts,
            List<PlannableLot> lots,
            List<SetupRule> setupRules,
            ObjectiveWeights weights,
            Map<JobOrderId, Assignment> published) {
        this(site, from, until, units, operators, lasts, lots, setupRules, weights, published, Transport.NONE);
    }

    public PlanningSnapshot withUnits(List<PlannableUnit> others) {
        return new PlanningSnapshot(
                site, from, until, others, operators, lasts, lots, setupRules, weights, published, transport);
    }

    public PlanningSnapshot withOperators(List<PlannableOperator> others) {
        return new PlanningSnapshot(
                site, from, until, units, others, lasts, lots, setupRules, weights, published, transport);
    }

    public PlanningSnapshot withLasts(List<LastStock> others) {
        return new PlanningSnapshot(
                site, from, until, units, operators, others, lots, setupRules, weights, published, transport);
    }

    public PlanningSnapshot withPublished(Map<JobOrderId, Assignment> others) {
        return new PlanningSnapshot(
                site, from, until, units, operators, lasts, lots, setupRules, weights, others, transport);
    }

    public PlanningSnapshot withWeights(ObjectiveWeights others) {
        return new PlanningSnapshot(
                site, from, until, units, operators, lasts, lots, setupRules, others, published, transport);
    }

    public PlanningSnapshot withLots(List<PlannableLot> others) {
        return new PlanningSnapshot(
                site, from, until, units, operators, lasts, others, setupRules, weights, published, transport);
    }

    public PlanningSnapshot withTransport(Transport other) {
        return new PlanningSnapshot(
                site, from, until, units, operators, lasts, lots, setupRules, weights, published, other);
    }
}
