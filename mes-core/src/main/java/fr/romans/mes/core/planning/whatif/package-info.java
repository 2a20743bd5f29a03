/**
 * What if: changes of an atelier as values, applied to a planning snapshot as pure functions, and scenarios of them planned side
 * by side. Nothing here is kept or published.
 */
@NullMarked
package fr.romans.mes.core.planning.whatif;

import org.jspecify.annotations.NullMarked;
