package fr.romans.mes.violation.order;

import fr.romans.mes.violation.lot.ReadsAnothersTable;

public record UsesLots(ReadsAnothersTable lots) {}
