/**
 * What each brand bears of the lateness of a plan, and of what a rush or a disturbance pushes back, beside its share of the
 * pairs. Read from a finished plan; whoever shows or writes one may call it.
 */
@NullMarked
package fr.romans.mes.core.planning.fairness;

import org.jspecify.annotations.NullMarked;
