package fr.romans.mes.core.unit;

public record LotId(String value) implements Identifier {
    public LotId {
        Identifier.require(value, "lot");
    }
}
