package fr.romans.mes.core.product;

/** What an operation cannot start without, beside the work done before. */
public enum Material {
    NONE,
    LEATHER,
    SOLES
}
