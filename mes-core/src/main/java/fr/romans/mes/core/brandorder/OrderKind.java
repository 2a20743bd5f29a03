package fr.romans.mes.core.brandorder;

/** Why a brand orders; what a due date means depends on it. */
public enum OrderKind {
    SERIES(false),
    SMALL_SERIES(false),
    /** A fashion show: a pair that comes after the date is worth nothing. */
    SHOW(true),
    PROTOTYPE(false),
    /** Single pairs designed by their wearer. */
    MADE_TO_ORDER(false),
    /** Pairs sold before they are made. */
    PRE_ORDER_CAMPAIGN(false);

    private final boolean hardDeadline;

    OrderKind(boolean hardDeadline) {
        this.hardDeadline = hardDeadline;
    }

    public boolean hasHardDeadline() {
        return hardDeadline;
    }

    /** Custom pairs and samples travel alone, not on a trolley of twelve. */
    public boolean travelsAlone() {
        return this == MADE_TO_ORDER || this == PROTOTYPE;
    }
}
