/**
 * Seeded order books: what brands of a shared atelier might order. Knows a site only from its configuration files
 * ({@code yaml}) and hands its work over as a CSV file ({@code csv}).
 */
@NullMarked
package fr.romans.mes.simulators.orderbook;

import org.jspecify.annotations.NullMarked;
