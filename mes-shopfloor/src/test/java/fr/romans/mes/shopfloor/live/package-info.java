@NullMarked
package fr.romans.mes.shopfloor.live;

import org.jspecify.annotations.NullMarked;
