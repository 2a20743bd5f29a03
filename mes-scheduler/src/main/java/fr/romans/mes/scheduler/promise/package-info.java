/**
 * Finds room for asked lots in a plan that stands: {@code Gaps} places them, {@code Course} lets the whole plan run with
 * standard or simulated times. Implements core's {@code RoomFinder}; keeps nothing between two questions.
 */
@NullMarked
package fr.romans.mes.scheduler.promise;

import org.jspecify.annotations.NullMarked;
