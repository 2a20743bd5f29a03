/** Tests of the scheduler, and the small ateliers that they share. */
@NullMarked
package fr.romans.mes.scheduler;

import org.jspecify.annotations.NullMarked;
