@NullMarked
package fr.romans.mes.shopfloor.mqtt;

import org.jspecify.annotations.NullMarked;
