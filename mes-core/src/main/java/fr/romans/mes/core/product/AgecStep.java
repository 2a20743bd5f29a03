package fr.romans.mes.core.product;

/** The steps whose country French law asks for (AGEC law art. 13, décret 2022-748); NONE for the others. */
public enum AgecStep {
    NONE,
    PIQUAGE,
    MONTAGE,
    FINITION
}
