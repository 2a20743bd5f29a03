/** Why a plan is as it is, in words: what a manager reads beside the plan board. */
@NullMarked
package fr.romans.mes.shopfloor.manager.explain;

import org.jspecify.annotations.NullMarked;
