/**
 * What a run achieved, and whether it can be believed: flow (Little's law, conservation), ISO 22400 figures over the
 * events of a floor, confidence limits over seeds. Measures only; decides nothing.
 */
@NullMarked
package fr.romans.mes.simulators.measure;

import org.jspecify.annotations.NullMarked;
