/**
 * What a growing atelier needs: people, posts and lasts, found by search on the model without MES. {@code yaml} reads the
 * rungs and what things cost.
 */
@NullMarked
package fr.romans.mes.simulators.ladder;

import org.jspecify.annotations.NullMarked;
