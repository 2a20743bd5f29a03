/**
 * What stands at the HTTP door: the sign-in page, the filters that every request passes, the answers to those who may
 * not enter.
 */
@NullMarked
package fr.romans.mes.shopfloor.access.gate;

import org.jspecify.annotations.NullMarked;
