/** Date promise: the form and the API by which a manager asks for a day and takes the order. */
@NullMarked
package fr.romans.mes.shopfloor.manager.promise;

import org.jspecify.annotations.NullMarked;
