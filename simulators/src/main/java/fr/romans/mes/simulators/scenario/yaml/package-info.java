/** Reads the floor of a site, and the assumptions on its chances, out of YAML files. */
@NullMarked
package fr.romans.mes.simulators.scenario.yaml;

import org.jspecify.annotations.NullMarked;
