/** The table {@code app_user}. */
@NullMarked
package fr.romans.mes.shopfloor.access.store;

import org.jspecify.annotations.NullMarked;
