/**
 * What the tables of all features share: how an instant is written. The tables themselves belong each to the
 * {@code store} package of their feature; only those may call this.
 */
@NullMarked
package fr.romans.mes.core.store;

import org.jspecify.annotations.NullMarked;
