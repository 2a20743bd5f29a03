package fr.romans.mes.shopfloor.manager;

import io.micronaut.core.annotation.Introspected;

/**
 * An order line that will come, or came, after its due date.
 *
 * @param due   in words
 * @param ready in words
 * @param days  whole days after the due date, at least 1
 */
@Introspected
public record LateLot(
        String line, String brand, String colour, String style, int pairs, String due, String ready, long days, boolean hard) {}
