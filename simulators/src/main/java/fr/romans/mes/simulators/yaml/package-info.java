/** YAML files as trees whose complaints name file and key. */
@NullMarked
package fr.romans.mes.simulators.yaml;

import org.jspecify.annotations.NullMarked;
