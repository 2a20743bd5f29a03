/**
 * Standard scheduling instances read from their own files, whatever these are called, as odd ateliers: units without
 * operators, always open, no lasts, no set-ups. Knows no search.
 */
@NullMarked
package fr.romans.mes.scheduler.shop.instance;

import org.jspecify.annotations.NullMarked;
