/** Reads the working hours of a site out of its {@code site.yaml}. */
@NullMarked
package fr.romans.mes.simulators.operator.yaml;

import org.jspecify.annotations.NullMarked;
