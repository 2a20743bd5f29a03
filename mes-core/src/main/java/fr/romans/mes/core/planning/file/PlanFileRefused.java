package fr.romans.mes.core.planning.file;

/** What was to be read is no plan file; the message names the place and what is wrong. */
public final class PlanFileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlanFileRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
