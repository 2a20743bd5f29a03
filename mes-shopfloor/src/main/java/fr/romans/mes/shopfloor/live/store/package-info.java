/** The tables {@code live_position}, {@code live_output} and {@code live_downtime}; {@code job_order} and {@code lot} are read. */
@NullMarked
package fr.romans.mes.shopfloor.live.store;

import org.jspecify.annotations.NullMarked;
