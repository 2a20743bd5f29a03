/**
 * Planners of other makers on the atelier's problem, for {@code ./mes bench week} only. They read the snapshot by the
 * scheduler's translation and hand back plans that core's checker judges.
 */
@NullMarked
package fr.romans.mes.rivals;

import org.jspecify.annotations.NullMarked;
