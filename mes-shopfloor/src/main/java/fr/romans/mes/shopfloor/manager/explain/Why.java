package fr.romans.mes.shopfloor.manager.explain;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a job order starts when it does.
 *
 * @param steps what binds it, then what binds that, and so on back to where it begins
 * @param late  what made its lot late, null when it is not
 */
@Introspected
public record Why(List<Step> steps, @Nullable String late) {

    /**
     * @param task   operation, style and lot
     * @param at     day and time, post and person
     * @param kind   a {@link fr.romans.mes.core.planning.explain.StartReason.Kind}
     * @param reason a sentence
     */
    @Introspected
    public record Step(String job, String task, String at, String kind, String reason) {}

    public Why {
        steps = List.copyOf(steps);
    }
}
