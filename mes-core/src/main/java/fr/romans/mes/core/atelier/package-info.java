/**
 * One site as configured: equipment, people, products, brands, calendar, planning settings. Read from YAML by
 * {@code yaml}; everything that is an assumption stands there, not in code.
 */
@NullMarked
package fr.romans.mes.core.atelier;

import org.jspecify.annotations.NullMarked;
