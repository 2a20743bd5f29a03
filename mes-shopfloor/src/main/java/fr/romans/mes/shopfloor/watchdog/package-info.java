/**
 * Looks whether the way from the floor to the database is open: broker, inbox, terminals, dispatch lists, database. Tells
 * managers ({@link fr.romans.mes.shopfloor.watchdog.Watchdog}), {@code /health} and Prometheus; mends nothing.
 */
@NullMarked
package fr.romans.mes.shopfloor.watchdog;

import org.jspecify.annotations.NullMarked;
