/** Keeps the file of the embedded database small. Called by nobody: it works by the clock on the wall. */
@NullMarked
package fr.romans.mes.shopfloor.watchdog.store;

import org.jspecify.annotations.NullMarked;
