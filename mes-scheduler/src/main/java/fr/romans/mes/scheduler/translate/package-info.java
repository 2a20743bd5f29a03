/** From core's immutable planning snapshot to the search's arrays and back; refuses what no plan can satisfy. */
@NullMarked
package fr.romans.mes.scheduler.translate;

import org.jspecify.annotations.NullMarked;
