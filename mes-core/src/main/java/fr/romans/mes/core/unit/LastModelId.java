package fr.romans.mes.core.unit;

public record LastModelId(String value) implements Identifier {
    public LastModelId {
        Identifier.require(value, "last model");
    }
}
