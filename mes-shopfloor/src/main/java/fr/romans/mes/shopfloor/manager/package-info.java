/**
 * The pages and the API of the manager (gestion): the plan as a board, load, lateness, planning and publishing, the order
 * book. Calls use cases of core; the JSON records here are the API's own.
 */
@NullMarked
package fr.romans.mes.shopfloor.manager;

import org.jspecify.annotations.NullMarked;
