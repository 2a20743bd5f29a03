/**
 * The atelier's clock: the system's for real use, an accelerated one for demonstrations. The only room that reads the
 * system clock.
 */
@NullMarked
package fr.romans.mes.shopfloor.app.clock;

import org.jspecify.annotations.NullMarked;
