/**
 * The tables {@code lot} and {@code job_order}, and the JSON of floor reports in the journal. Called by nobody by name: it
 * stands behind {@link fr.romans.mes.core.workorder.WorkOrders} and {@link fr.romans.mes.core.workorder.FloorReports}.
 */
@NullMarked
package fr.romans.mes.core.workorder.store;

import org.jspecify.annotations.NullMarked;
