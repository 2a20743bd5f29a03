/** Reads the ladder's assumptions. */
@NullMarked
package fr.romans.mes.simulators.ladder.yaml;

import org.jspecify.annotations.NullMarked;
