/**
 * What happens to an atelier by chance, and how it is drawn: seeded random streams, one for each entity.
 */
@NullMarked
package fr.romans.mes.simulators.scenario;

import org.jspecify.annotations.NullMarked;
