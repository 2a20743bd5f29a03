/** The tables {@code inbox_message} and {@code quarantine_message}, behind {@link fr.romans.mes.shopfloor.inbox.StoredMessages}. */
@NullMarked
package fr.romans.mes.shopfloor.inbox.store;

import org.jspecify.annotations.NullMarked;
