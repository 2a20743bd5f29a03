/**
 * Standard scheduling instances as odd ateliers: units without operators, always open, no lasts, no set-ups, where the
 * makespan is what counts. Used by the benchmarks only.
 */
@NullMarked
package fr.romans.mes.scheduler.shop;

import org.jspecify.annotations.NullMarked;
