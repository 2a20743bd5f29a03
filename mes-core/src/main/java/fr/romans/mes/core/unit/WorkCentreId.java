package fr.romans.mes.core.unit;

public record WorkCentreId(String value) implements Identifier {
    public WorkCentreId {
        Identifier.require(value, "work centre");
    }
}
