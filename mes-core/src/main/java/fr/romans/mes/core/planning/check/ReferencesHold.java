package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Before any rule: what the problem names exists once, and its calendars are sorted. */
final class ReferencesHold {

    private final PlanFile.Problem problem;
    private final List<Violation> violations = new ArrayList<>();

    private ReferencesHold(PlanFile.Problem problem) {
        this.problem = problem;
    }

    static List<Violation> check(PlanFile.Problem problem) {
        var check = new ReferencesHold(problem);
        check.idsAreUnique();
        check.calendarsExist();
        check.calendarsAreSorted();
        check.unitsOfJobOrdersExist();
        check.jobOrdersOfHoldsAreTheLotsOwn();
        check.whatIsElsewhereExists();
        return check.violations;
    }

    private void idsAreUnique() {
        unique(problem.units().stream().map(PlanFile.Unit::id));
        unique(problem.operators().stream().map(PlanFile.Person::id));
        unique(problem.lots().stream().map(PlanFile.Lot::id));
        unique(jobOrders().map(PlanFile.JobOrder::id));
        unique(problem.lasts().stream().map(last -> last.model() + " " + last.size()));
        unique(problem.published().stream().map(PlanFile.Placed::jobOrder));
        unique(problem.elsewhere().stream().map(PlanFile.Elsewhere::site));
        unique(problem.elsewhere().stream().flatMap(site -> site.units().stream()));
        unique(problem.elsewhere().stream().flatMap(site -> site.operators().stream()));
        unique(problem.elsewhere().stream().flatMap(site -> site.lots().stream()));
    }

    private void unique(Stream<String> ids) {
        var seen = new HashSet<String>();
        ids.filter(id -> !seen.add(id))
                .forEach(id -> violations.add(Violation.of("plan-check.id-twice", "id", id)));
    }

    private void calendarsExist() {
        problem.units().forEach(unit -> exists(unit.open(), problem.calendars().keySet(), unit.id()));
        problem.operators().forEach(person -> {
            exists(person.present(), problem.calendars().keySet(), person.id());
            person.tutored().values().forEach(tutors -> exists(tutors, problem.calendars().keySet(), person.id()));
        });
    }

    private void calendarsAreSorted() {
        problem.calendars().forEach((id, open) -> {
            for (int i = 0; i < open.size(); i++) {
                boolean apart = i == 0 || open.get(i - 1).end().isBefore(open.get(i).start());
                if (!apart || !open.get(i).start().isBefore(open.get(i).end())) {
                    violations.add(Violation.of("plan-check.calendar-unsorted", "id", id, "start", open.get(i).start()));
                }
            }
        });
    }

    private void unitsOfJobOrdersExist() {
        Set<String> units = problem.units().stream().map(PlanFile.Unit::id).collect(Collectors.toSet());
        jobOrders().forEach(job -> job.workSeconds().keySet().forEach(unit -> exists(unit, units, job.id())));
    }

    private void whatIsElsewhereExists() {
        Set<String> units = problem.units().stream().map(PlanFile.Unit::id).collect(Collectors.toSet());
        Set<String> people = problem.operators().stream().map(PlanFile.Person::id).collect(Collectors.toSet());
        Set<String> lots = problem.lots().stream().map(PlanFile.Lot::id).collect(Collectors.toSet());
        for (PlanFile.Elsewhere site : problem.elsewhere()) {
            site.lots().forEach(lot -> exists(lot, lots, site.site()));
            site.units().forEach(unit -> exists(unit, units, site.site()));
            site.operators().forEach(person -> exists(person, people, site.site()));
        }
    }

    private void jobOrdersOfHoldsAreTheLotsOwn() {
        for (PlanFile.Lot lot : problem.lots()) {
            Set<String> own = lot.jobOrders().stream().map(PlanFile.JobOrder::id).collect(Collectors.toSet());
            lot.lastHolds().forEach(hold -> {
                exists(hold.fromStartOf(), own, lot.id());
                exists(hold.untilStartOf(), own, lot.id());
            });
        }
    }

    private void exists(@Nullable String id, Collection<String> known, String namedBy) {
        if (id != null && !known.contains(id)) {
            violations.add(Violation.of("plan-check.unknown-reference", "id", id, "namedBy", namedBy));
        }
    }

    private Stream<PlanFile.JobOrder> jobOrders() {
        return problem.lots().stream().flatMap(lot -> lot.jobOrders().stream());
    }
}
