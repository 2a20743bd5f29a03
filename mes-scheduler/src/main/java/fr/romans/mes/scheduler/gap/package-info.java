/** Room between the job orders of a plan that stay where they are: for a promise, and for repairs of the published plan. */
@NullMarked
package fr.romans.mes.scheduler.gap;

import org.jspecify.annotations.NullMarked;
