/**
 * One class a command of {@code ./mes}. A command ends with exit code 0, or with 1 (a clear "no") or 2 (wrong usage) and
 * a sentence on standard error, never with a stack trace.
 */
@NullMarked
package fr.romans.mes.shopfloor.app.command;

import org.jspecify.annotations.NullMarked;
