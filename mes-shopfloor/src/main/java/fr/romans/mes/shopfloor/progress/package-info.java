/**
 * Where the pairs of an order are, and when they will be there: drawn from lots and the published plan for the pages of
 * managers and brands. Reads only; decides nothing.
 */
@NullMarked
package fr.romans.mes.shopfloor.progress;

import org.jspecify.annotations.NullMarked;
