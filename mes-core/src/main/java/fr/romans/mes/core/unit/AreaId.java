package fr.romans.mes.core.unit;

public record AreaId(String value) implements Identifier {
    public AreaId {
        Identifier.require(value, "area");
    }
}
