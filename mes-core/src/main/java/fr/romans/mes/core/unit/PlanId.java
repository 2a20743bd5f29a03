package fr.romans.mes.core.unit;

public record PlanId(String value) implements Identifier {
    public PlanId {
        Identifier.require(value, "plan");
    }
}
