/**
 * The tablet at a post (poste): what to do next, and reporting it with one tap. Reports take the way of every report of the
 * floor; nothing is decided here.
 */
@NullMarked
package fr.romans.mes.shopfloor.operator;

import org.jspecify.annotations.NullMarked;
