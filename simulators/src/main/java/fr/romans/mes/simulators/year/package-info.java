/**
 * A year of the atelier through the real system: people, trolleys, posts and chance on this side, broker, database and
 * scheduler on the other. The floor knows what a floor knows: the dispatch lists, the trolleys that stand before it, and who
 * is there. {@code json} talks to the server and keeps the log, {@code yaml} reads assumptions, {@code html} draws reports.
 */
@NullMarked
package fr.romans.mes.simulators.year;

import org.jspecify.annotations.NullMarked;
