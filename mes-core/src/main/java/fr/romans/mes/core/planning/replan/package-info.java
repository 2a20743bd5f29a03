/** Replanning at once when something happens on the floor: what is noted of it, and the plan that goes on from the published one. */
@NullMarked
package fr.romans.mes.core.planning.replan;

import org.jspecify.annotations.NullMarked;
