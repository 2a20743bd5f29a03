package fr.romans.mes.shopfloor.sparkplug;

/** A payload that is not as the specification has it. */
final class NotSparkplug extends Exception {

    private static final long serialVersionUID = 1;

    NotSparkplug(String message) {
        super(message);
    }

    NotSparkplug(String message, Throwable cause) {
        super(message, cause);
    }
}
