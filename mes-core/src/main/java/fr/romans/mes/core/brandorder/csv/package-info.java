/**
 * Order files in CSV (docs/order-file.md). Reading never throws for what a file holds: every problem becomes a
 * {@link fr.romans.mes.core.brandorder.RowProblem}. Called by the command line, the upload and the form; changes nothing.
 */
@NullMarked
package fr.romans.mes.core.brandorder.csv;

import org.jspecify.annotations.NullMarked;
