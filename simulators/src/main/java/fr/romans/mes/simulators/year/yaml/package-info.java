/** The assumptions on a simulated year, out of YAML files. */
@NullMarked
package fr.romans.mes.simulators.year.yaml;

import org.jspecify.annotations.NullMarked;
