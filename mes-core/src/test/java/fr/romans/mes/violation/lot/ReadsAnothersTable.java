package fr.romans.mes.violation.lot;

import fr.romans.mes.violation.order.store.OrderRow;

public record ReadsAnothersTable(OrderRow row) {}
