/**
 * The tables {@code journal_entry} and {@code journal_writer}. Called by nobody by name: it stands behind
 * {@link fr.romans.mes.core.journal.Journal}. Nothing here updates or deletes an entry.
 */
@NullMarked
package fr.romans.mes.core.journal.store;

import org.jspecify.annotations.NullMarked;
