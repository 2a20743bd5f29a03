/**
 * What a brand sees (marque): its own orders, how far they are, when they will be there. Every query here takes the brand
 * of the account; nothing of another brand is read, so nothing of it can be shown.
 */
@NullMarked
package fr.romans.mes.shopfloor.brand;

import org.jspecify.annotations.NullMarked;
