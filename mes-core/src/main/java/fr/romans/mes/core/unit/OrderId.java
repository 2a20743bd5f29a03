package fr.romans.mes.core.unit;

public record OrderId(String value) implements Identifier {
    public OrderId {
        Identifier.require(value, "order");
    }
}
