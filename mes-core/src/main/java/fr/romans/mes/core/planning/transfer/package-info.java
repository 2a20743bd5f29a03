/** Work of one site that is decided to be done at another: decided and undone here, drawn into every snapshot from then on. */
@NullMarked
package fr.romans.mes.core.planning.transfer;

import org.jspecify.annotations.NullMarked;
