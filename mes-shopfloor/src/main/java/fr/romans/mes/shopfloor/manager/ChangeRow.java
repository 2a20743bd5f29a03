package fr.romans.mes.shopfloor.manager;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * One job order that publishing a draft would move.
 *
 * @param kind   a {@link fr.romans.mes.core.planning.PlanChange.Kind}
 * @param before day, time, post and person in words; null where it is new
 * @param after  null where it is gone
 * @param why    what binds its new start, in a sentence; empty where it is gone
 */
@Introspected
public record ChangeRow(
        String kind, String lot, String style, String operation, @Nullable String before, @Nullable String after, String why) {}
