/**
 * The append-only journal of what happened: every committed event, in the order of its commit. Projections read it from
 * a position that they keep. Nothing here is ever edited; a correction is another entry.
 */
@NullMarked
package fr.romans.mes.core.journal;

import org.jspecify.annotations.NullMarked;
