/**
 * What all pages share: layout, languages and their sentences, rendering, the answers to errors. Knows no trade
 * beyond the names that sentences need; called by {@code manager}, {@code operator}, {@code brand} and
 * {@code access.gate}.
 */
@NullMarked
package fr.romans.mes.shopfloor.page;

import org.jspecify.annotations.NullMarked;
