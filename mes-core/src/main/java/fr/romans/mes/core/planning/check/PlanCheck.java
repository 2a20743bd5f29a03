package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a plan file against every rule, and its claimed cost against the formulas. docs/plan-file.md states both. */
public final class PlanCheck {

    private PlanCheck() {}

    public static CheckReport check(PlanFile file) {
        PlanFile.Problem problem = file.problem();
        int jobOrders = problem.lots().stream().mapToInt(lot -> lot.jobOrders().size()).sum();
        var broken = new ArrayList<>(ReferencesHold.check(problem));
        broken.addAll(ValuesArePossible.check(file));
        if (!broken.isEmpty()) {
            return new CheckReport(jobOrders, broken, file.cost(), Optional.empty());
        }
        var violations = new ArrayList<Violation>();
        eachJobOrderOnce(file, violations);
        boolean isComplete = violations.isEmpty();

        var schedule = new Schedule(file);
        schedule.jobs().forEach(new PlacesAreAllowed(schedule, violations::add)::check);
        schedule.jobs().forEach(new TimesAreRight(schedule, violations::add)::check);
        new SetupsAreRight(schedule, violations::add).check();
        new NobodyIsTwiceAtWork(schedule, violations::add).check();
        new LotsKeepTheirOrder(schedule, violations::add).check();
        new LotsTravelInTime(schedule, violations::add).check();
        new LastsSuffice(schedule, violations::add).check();
        if (!isComplete) {
            return new CheckReport(jobOrders, violations, file.cost(), Optional.empty());
        }
        PlanFile.Cost recomputed = new CostFormulas(schedule).cost();
        new CostIsAsClaimed(violations::add).check(file.cost(), recomputed);
        new SharesAreAsClaimed(schedule, violations::add).check(file.brands());
        return new CheckReport(jobOrders, violations, file.cost(), Optional.of(recomputed));
    }

    private static void eachJobOrderOnce(PlanFile file, List<Violation> violations) {
        Map<String, Integer> placed = new HashMap<>();
        file.plan().forEach(place -> placed.merge(place.jobOrder(), 1, Integer::sum));
        Set<String> known = new HashSet<>();
        for (PlanFile.Lot lot : file.problem().lots()) {
            for (PlanFile.JobOrder job : lot.jobOrders()) {
                known.add(job.id());
                int times = placed.getOrDefault(job.id(), 0);
                if (times == 0) {
                    violations.add(Violation.of("plan-check.job-order-missing", "jobOrder", job.id()));
                } else if (times > 1) {
                    violations.add(Violation.of("plan-check.job-order-twice", "jobOrder", job.id(), "times", times));
                }
            }
        }
        placed.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> violations.add(Violation.of("plan-check.job-order-unknown", "jobOrder", id)));
    }
}
