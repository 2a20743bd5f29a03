/**
 * What the brands ordered: order lines with size runs, and their import from files. Its tables live in {@code store},
 * the CSV form in {@code csv}.
 */
@NullMarked
package fr.romans.mes.core.brandorder;

import org.jspecify.annotations.NullMarked;
