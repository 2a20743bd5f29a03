/**
 * Why a plan is as it is, read from the finished plan alone: what binds the start of each job order, and what made a late
 * lot late. Whoever shows a plan may call it, whatever planner made it.
 */
@NullMarked
package fr.romans.mes.core.planning.explain;

import org.jspecify.annotations.NullMarked;
