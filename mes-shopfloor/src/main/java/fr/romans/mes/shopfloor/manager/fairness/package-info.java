/** What each brand bears of a plan's lateness and of what was pushed back, beside its share of the pairs. */
@NullMarked
package fr.romans.mes.shopfloor.manager.fairness;

import org.jspecify.annotations.NullMarked;
