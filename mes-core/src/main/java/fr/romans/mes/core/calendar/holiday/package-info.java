/** Public holidays from the Jollyday library. Called where a site is configured; knows nothing of ateliers. */
@NullMarked
package fr.romans.mes.core.calendar.holiday;

import org.jspecify.annotations.NullMarked;
