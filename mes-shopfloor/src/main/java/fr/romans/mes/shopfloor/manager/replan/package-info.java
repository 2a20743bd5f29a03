/** Something happened: the page and the API by which a manager notes it and plans again at once. */
@NullMarked
package fr.romans.mes.shopfloor.manager.replan;

import org.jspecify.annotations.NullMarked;
