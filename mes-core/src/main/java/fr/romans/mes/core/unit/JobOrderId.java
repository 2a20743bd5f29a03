package fr.romans.mes.core.unit;

public record JobOrderId(String value) implements Identifier {
    public JobOrderId {
        Identifier.require(value, "job order");
    }
}
