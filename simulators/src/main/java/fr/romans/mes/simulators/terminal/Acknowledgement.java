package fr.romans.mes.simulators.terminal;

import org.jspecify.annotations.Nullable;

/** @param result stored, quarantined or refused */
public record Acknowledgement(String eventId, String result, @Nullable String reason) {
    public boolean isStored() {
        return result.equals("stored");
    }
}
