/** The messages of the wire as JSON. Unknown keys are passed over: a newer MES must not stop an older terminal. */
@NullMarked
package fr.romans.mes.simulators.terminal.json;

import org.jspecify.annotations.NullMarked;
