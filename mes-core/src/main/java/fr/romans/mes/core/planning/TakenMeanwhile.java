package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.unit.Refusal;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other sites took from a draft: a post, or a person, for hours that it wants, by plans that were published since it was
 * drawn. Where these hold no more than what the draft knew of, it may still be refused: it runs around that, and its stretches are
 * not kept.
 */
@Singleton
public class TakenMeanwhile {

    private final Ateliers ateliers;
    private final Plans plans;

    public TakenMeanwhile(Ateliers ateliers, Plans plans) {
        this.ateliers = ateliers;
        this.plans = plans;
    }

    /** The first hours that the draft wants and another plan has. */
    Optional<Refusal> from(WeeklyPlan draft) {
        return ateliers.all().stream()
                .flatMap(here -> newerPlansAt(here, draft).flatMap(other -> taken(here, draft, other)))
                .findFirst();
    }

    private Stream<WeeklyPlan> newerPlansAt(Atelier here, WeeklyPlan draft) {
        return Stream.concat(Stream.of(here), ateliers.giversTo(here.id()).stream())
                .filter(site -> !site.id().equals(draft.site()))
                .flatMap(site -> plans.published(site.id()).stream())
                .filter(plan -> plan.publishedAt() != null && plan.publishedAt().isAfter(draft.createdAt()));
    }

    private static Stream<Refusal> taken(Atelier here, WeeklyPlan draft, WeeklyPlan other) {
        List<Assignment> theirs = other.at(here.site()).flatMap(other::stretches).toList();
        return draft.at(here.site())
                .flatMap(draft::stretches)
                .sorted(Comparator.comparing(Assignment::start))
                .filter(ours -> theirs.stream().anyMatch(one -> isMeeting(one, ours)))
                .map(ours -> Refusal.of(
                        "plan.taken-meanwhile",
                        "plan", draft.id().value(),
                        "site", other.site().value(),
                        "workUnit", ours.unit().value(),
                        "jobOrder", ours.jobOrder().value(),
                        "day", ours.start().atZone(here.calendar().zone()).toLocalDate()));
    }

    private static boolean isMeeting(Assignment one, Assignment other) {
        boolean isSame = one.unit().equals(other.unit()) || one.operator() != null && one.operator().equals(other.operator());
        return isSame && one.interval().overlaps(other.interval());
    }
}
