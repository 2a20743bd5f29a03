/**
 * What the journal sets in motion after each commit: projections for quick reading, notices for live views, dispatch lists
 * and the clock for terminals. Everything here follows the journal from a position and can be drawn again from it; nothing
 * decides. {@link fr.romans.mes.shopfloor.live.LiveFeed} and {@link fr.romans.mes.shopfloor.live.FloorNow} are for the
 * screens. Tables in {@code store}.
 */
@NullMarked
package fr.romans.mes.shopfloor.live;

import org.jspecify.annotations.NullMarked;
