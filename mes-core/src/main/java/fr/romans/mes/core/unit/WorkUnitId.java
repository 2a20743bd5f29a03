package fr.romans.mes.core.unit;

public record WorkUnitId(String value) implements Identifier {
    public WorkUnitId {
        Identifier.require(value, "work unit");
    }
}
