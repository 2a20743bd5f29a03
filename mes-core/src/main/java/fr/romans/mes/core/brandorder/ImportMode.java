package fr.romans.mes.core.brandorder;

/** What to do with the sound rows of a file that also has bad ones. */
public enum ImportMode {
    ALL_OR_NOTHING,
    SOUND_ROWS
}
