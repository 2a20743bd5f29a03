package fr.romans.mes.core.unit;

public record ReportId(String value) implements Identifier {
    public ReportId {
        Identifier.require(value, "floor report");
    }
}
