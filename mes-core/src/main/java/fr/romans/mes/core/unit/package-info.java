/**
 * Identifiers and quantities that every other room speaks in: pairs, standard times, shoe sizes, ids.
 * Called by all; knows no feature.
 */
@NullMarked
package fr.romans.mes.core.unit;

import org.jspecify.annotations.NullMarked;
