/**
 * Capable to promise (date promise): when a size run that somebody asks for could honestly be there, before anything is
 * ordered. Asking leaves no trace; accepting takes one order line into the book. The room in the plan is found behind
 * {@link fr.romans.mes.core.planning.promise.RoomFinder}.
 */
@NullMarked
package fr.romans.mes.core.planning.promise;

import org.jspecify.annotations.NullMarked;
