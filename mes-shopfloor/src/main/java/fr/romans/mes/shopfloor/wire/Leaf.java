package fr.romans.mes.shopfloor.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The last level of a topic: what kind of message it carries. */
public enum Leaf {
    BIRTH(true),
    DEATH(true),
    HEARTBEAT(true),
    EVENT(true),
    DISPATCH(false),
    ACK(false);

    private final boolean fromTerminal;

    Leaf(boolean fromTerminal) {
        this.fromTerminal = fromTerminal;
    }

    public boolean isFromTerminal() {
        return fromTerminal;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Leaf> of(String word) {
        return Arrays.stream(values()).filter(leaf -> leaf.word().equals(word)).findFirst();
    }
}
