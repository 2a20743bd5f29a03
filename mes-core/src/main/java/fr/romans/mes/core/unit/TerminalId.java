package fr.romans.mes.core.unit;

public record TerminalId(String value) implements Identifier {
    public TerminalId {
        Identifier.require(value, "terminal");
    }
}
