package fr.romans.mes.core.unit;

/** The code of a trade operation, such as {@code CUTTING}; the operations themselves are configured per site. */
public record OperationCode(String value) implements Identifier {
    public OperationCode {
        Identifier.require(value, "operation");
    }
}
