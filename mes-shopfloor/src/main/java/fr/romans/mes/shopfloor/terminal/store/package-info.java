/** The table {@code terminal_access}, behind {@link fr.romans.mes.shopfloor.terminal.TerminalAccess.Credentials}. */
@NullMarked
package fr.romans.mes.shopfloor.terminal.store;

import org.jspecify.annotations.NullMarked;
