/**
 * The tables {@code plan} and {@code plan_assignment}. Called by nobody by name: it stands behind
 * {@link fr.romans.mes.core.planning.Plans}.
 */
@NullMarked
package fr.romans.mes.core.planning.store;

import org.jspecify.annotations.NullMarked;
