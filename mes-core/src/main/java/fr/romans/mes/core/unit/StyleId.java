package fr.romans.mes.core.unit;

public record StyleId(String value) implements Identifier {
    public StyleId {
        Identifier.require(value, "style");
    }
}
