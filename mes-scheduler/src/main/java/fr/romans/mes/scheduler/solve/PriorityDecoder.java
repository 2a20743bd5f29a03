package fr.romans.mes.scheduler.solve;

import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.translate.Translation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes an order of job orders into a feasible plan by the builder of the dispatching rules, for planners outside.
 * Not for several threads.
 */
public final class PriorityDecoder {

    /** A plan's cost in cents: hard lateness, and all other terms. */
    public record Cost(long hard, long soft) {}

    private final Translation translation;
    private final Dispatcher dispatcher;
    private final Schedule schedule;

    public PriorityDecoder(Translation translation) {
        this.translation = translation;
        this.dispatcher = new Dispatcher(translation.problem());
        this.schedule = new Schedule(translation.problem());
    }

    public Problem problem() {
        return translation.problem();
    }

    /**
     * @param place by job order: where several wait for a post, the smallest goes first
     * @return empty when some job order finds no place before the calendars end
     */
    public Optional<Cost> cost(int[] place) {
        Genes genes = genes(place);
        if (genes == null) {
            return Optional.empty();
        }
        schedule.load(genes);
        return Optional.of(new Cost(schedule.score().hard(), schedule.score().soft()));
    }

    /** The plan itself. */
    public Optional<PlanProposal> plan(int[] place) {
        return Optional.ofNullable(genes(place)).map(genes -> Proposals.of(translation, genes));
    }

    private @Nullable Genes genes(int[] place) {
        return dispatcher.build((job, arrival) -> place[job]);
    }
}
