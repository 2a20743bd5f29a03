package fr.romans.mes.core.unit;

public record OrderLineId(String value) implements Identifier {
    public OrderLineId {
        Identifier.require(value, "order line");
    }
}
