/** Seeded random streams, one for each named entity. */
@NullMarked
package fr.romans.mes.simulators.random;

import org.jspecify.annotations.NullMarked;
