package fr.romans.mes.core.planning.promise;

import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.StyleId;
import java.time.LocalDate;

/**
 * What somebody would like to order.
 *
 * @param earliest first day on which leather and papers are there
 */
public record PromiseRequest(StyleId style, OrderKind kind, SizeRun sizeRun, LocalDate earliest) {}
