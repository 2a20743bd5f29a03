package fr.romans.mes.core.unit;

public record BrandId(String value) implements Identifier {
    public BrandId {
        Identifier.require(value, "brand");
    }
}
