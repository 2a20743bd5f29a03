/**
 * What each work unit does next, in order, and why the rest cannot start: a pure function of the published plan and the
 * state of the lots.
 */
@NullMarked
package fr.romans.mes.core.dispatch;

import org.jspecify.annotations.NullMarked;
