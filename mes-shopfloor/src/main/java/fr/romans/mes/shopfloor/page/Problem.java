package fr.romans.mes.shopfloor.page;

import io.micronaut.core.annotation.Introspected;

/**
 * What an API answers when it cannot do what was asked.
 *
 * @param code  stable, for programs
 * @param title a sentence in the language of the reader
 */
@Introspected
public record Problem(int status, String code, String title) {}
