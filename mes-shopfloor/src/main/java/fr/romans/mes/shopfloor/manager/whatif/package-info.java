/** What if: scenarios side by side, and remedies for what is late. Kept in memory until the server stops. */
@NullMarked
package fr.romans.mes.shopfloor.manager.whatif;

import org.jspecify.annotations.NullMarked;
