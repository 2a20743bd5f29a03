package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.Pairs;

/** Pairs lost at an operation (rebut), and the defect code that says why. */
public record Scrap(Pairs pairs, String reason) {
    public Scrap {
        if (pairs.isNone()) {
            throw new IllegalArgumentException("a scrap report names at least one pair");
        }
    }
}
