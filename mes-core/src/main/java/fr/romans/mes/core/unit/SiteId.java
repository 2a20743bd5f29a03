package fr.romans.mes.core.unit;

public record SiteId(String value) implements Identifier {
    public SiteId {
        Identifier.require(value, "site");
    }
}
