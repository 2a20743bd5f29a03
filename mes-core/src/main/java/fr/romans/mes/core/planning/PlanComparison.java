package fr.romans.mes.core.planning;

import fr.romans.mes.core.unit.JobOrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The change list between two plans, sorted by job order; those that stay as they are, are left out. */
public final class PlanComparison {

    private PlanComparison() {}

    public static List<PlanChange> between(Collection<Assignment> before, Collection<Assignment> after) {
        Map<JobOrderId, Assignment> old = byJobOrder(before);
        Map<JobOrderId, Assignment> now = byJobOrder(after);
        var all = new TreeSet<JobOrderId>(old.keySet());
        all.addAll(now.keySet());
        var changes = new ArrayList<PlanChange>();
        for (JobOrderId job : all) {
            Assignment a = old.get(job);
            Assignment b = now.get(job);
            if (a == null || b == null || !staysPut(a, b)) {
                changes.add(new PlanChange(job, a, b));
            }
        }
        return changes;
    }

    /** What the published job orders that this plan moves cost, by the weights of the snapshot. */
    public static long costOfMoves(PlanningSnapshot snapshot, Collection<Assignment> plan) {
        long moved = plan.stream()
                .filter(one -> snapshot.published().containsKey(one.jobOrder())
                        && !staysPut(snapshot.published().get(one.jobOrder()), one))
                .count();
        return moved * snapshot.weights().movedJobOrder();
    }

    private static boolean staysPut(Assignment a, Assignment b) {
        return a.unit().equals(b.unit())
                && Objects.equals(a.operator(), b.operator())
                && a.start().equals(b.start());
    }

    private static Map<JobOrderId, Assignment> byJobOrder(Collection<Assignment> assignments) {
        var map = new HashMap<JobOrderId, Assignment>();
        assignments.forEach(assignment -> map.put(assignment.jobOrder(), assignment));
        return map;
    }
}
