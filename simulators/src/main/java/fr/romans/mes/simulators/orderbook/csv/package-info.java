/** Writes an order book as the CSV file that the MES imports. */
@NullMarked
package fr.romans.mes.simulators.orderbook.csv;

import org.jspecify.annotations.NullMarked;
