/**
 * Short makespans for standard instances: tabu search for job shops, iterated greedy for flow shops. Used by the benchmarks
 * only.
 */
@NullMarked
package fr.romans.mes.scheduler.shop;

import org.jspecify.annotations.NullMarked;
