package fr.romans.mes.core.unit;

public record OperatorId(String value) implements Identifier {
    public OperatorId {
        Identifier.require(value, "operator");
    }
}
