/**
 * Lots (on trolleys), their job orders (tâches), and what the floor reports of them. The state of a job order is a pure
 * function of the set of reports about it ({@link fr.romans.mes.core.workorder.JobOrderStory}), so the order in which
 * they arrive does not matter. Its tables live in {@code store}.
 */
@NullMarked
package fr.romans.mes.core.workorder;

import org.jspecify.annotations.NullMarked;
