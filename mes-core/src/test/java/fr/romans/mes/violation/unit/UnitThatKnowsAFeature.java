package fr.romans.mes.violation.unit;

import fr.romans.mes.violation.order.UsesLots;

public record UnitThatKnowsAFeature(UsesLots order) {}
