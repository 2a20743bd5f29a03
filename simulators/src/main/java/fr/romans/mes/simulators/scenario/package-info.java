/**
 * Years of a floor without MES: a discrete-event simulation of lots, people, posts, lasts and chance; {@code yaml} reads
 * the site and the assumptions.
 */
@NullMarked
package fr.romans.mes.simulators.scenario;

import org.jspecify.annotations.NullMarked;
