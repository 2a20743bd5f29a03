package fr.romans.mes.core.unit;

public record ConstructionId(String value) implements Identifier {
    public ConstructionId {
        Identifier.require(value, "construction");
    }
}
