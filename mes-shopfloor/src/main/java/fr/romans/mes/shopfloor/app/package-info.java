/**
 * Assembles the application: the command line, the clock, the sites, the planner behind its port. The only room that
 * knows all the others; nobody calls it.
 */
@NullMarked
package fr.romans.mes.shopfloor.app;

import org.jspecify.annotations.NullMarked;
