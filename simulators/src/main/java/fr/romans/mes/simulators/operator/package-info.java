/**
 * How people work: how long a task takes them, what they scrap, when they pause, and that nobody stands at two posts.
 * Knows no wire; {@code yaml} reads the hours of a site.
 */
@NullMarked
package fr.romans.mes.simulators.operator;

import org.jspecify.annotations.NullMarked;
