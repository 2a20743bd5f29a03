package fr.romans.mes.simulators;

/** Something that a person gave cannot be used; the message says where, what, and how to mend it. */
public final class UnusableInput extends RuntimeException {
    public UnusableInput(String message) {
        super(message);
    }
}
