package fr.romans.mes.shopfloor.sparkplug;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a metric of ours is, or was.
 *
 * @param value      null: it has none
 * @param at         when it was measured
 * @param historical told after the event, and not what the metric is now
 */
record MetricValue(String metric, @Nullable Object value, Instant at, boolean historical) {}
