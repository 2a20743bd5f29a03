/**
 * Working time: when a site is open, when a person is present. Public holidays come from a library, closures and
 * absences from configuration. Called by equipment, personnel and planning.
 */
@NullMarked
package fr.romans.mes.core.calendar;

import org.jspecify.annotations.NullMarked;
