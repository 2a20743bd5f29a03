/** The table {@code order_line}. Called by nobody by name: it stands behind {@link fr.romans.mes.core.brandorder.OrderBook}. */
@NullMarked
package fr.romans.mes.core.brandorder.store;

import org.jspecify.annotations.NullMarked;
