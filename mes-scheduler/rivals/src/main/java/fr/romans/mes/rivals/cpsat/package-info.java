/**
 * The atelier's week for OR-Tools CP-SAT. Attended work lives on an axis of open minutes, on which it is never interrupted;
 * what the clock rules (drying, due dates, work in process) is tied to it by {@code OpenTime}. Posts of one operation are
 * alike, so lots form as many chains as there are posts, and the chains' arcs decide the set-ups.
 */
@NullMarked
package fr.romans.mes.rivals.cpsat;

import org.jspecify.annotations.NullMarked;
