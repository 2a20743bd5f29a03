/** The report of simulated years as a page that needs nothing else. */
@NullMarked
package fr.romans.mes.simulators.year.html;

import org.jspecify.annotations.NullMarked;
