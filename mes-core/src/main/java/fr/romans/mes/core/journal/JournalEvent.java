package fr.romans.mes.core.journal;

import fr.romans.mes.core.unit.SiteId;
import java.time.Instant;

/**
 * An event to be kept.
 *
 * @param key        unique: the same event appended twice is kept once
 * @param type       past-tense name, such as {@code OperationStarted}
 * @param subject    id of what it is about: a job order, a lot, a plan, a work unit
 * @param occurredAt when it happened, by the clock of whoever says so
 * @param body       the event as JSON
 */
public record JournalEvent(String key, SiteId site, String type, String subject, Instant occurredAt, String body) {}
