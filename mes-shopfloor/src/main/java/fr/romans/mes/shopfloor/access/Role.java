package fr.romans.mes.shopfloor.access;

/** What a person may see and do. */
public enum Role {
    /** Plans, imports, sees every brand. */
    MANAGER,
    /** Works at a post; a tablet of the workshop may be signed in for all who share it. */
    OPERATOR,
    /** Sees the orders of one brand and nothing else. */
    BRAND;

    /** For {@code @Secured}, which wants constants. */
    public static final String OF_MANAGERS = "MANAGER";

    public static final String OF_OPERATORS = "OPERATOR";
    public static final String OF_BRANDS = "BRAND";
}
