package fr.romans.mes.core.journal;

import java.time.Instant;

/**
 * An event in its place.
 *
 * @param position   rises with each entry; gaps are possible in old journals
 * @param recordedAt when it was committed here
 */
public record JournalEntry(long position, Instant recordedAt, JournalEvent event) {}
