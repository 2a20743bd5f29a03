/** What would help late orders: remedies tried as scenarios, each with its price and its measured effect. */
@NullMarked
package fr.romans.mes.core.planning.remedy;

import org.jspecify.annotations.NullMarked;
