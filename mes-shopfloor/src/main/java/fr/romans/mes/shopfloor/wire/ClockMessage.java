package fr.romans.mes.shopfloor.wire;

import java.time.Instant;

/**
 * The atelier's time, {@code clock.schema.json}; retained, about once a wall second.
 *
 * @param now   the atelier's time
 * @param speed atelier seconds in a wall second
 * @param at    wall time at which {@code now} was read
 */
public record ClockMessage(Instant now, double speed, Instant at) {}
