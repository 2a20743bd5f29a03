package fr.romans.mes.shopfloor.watchdog;

import fr.romans.mes.core.unit.Refusal;

/**
 * Something that a manager should know.
 *
 * @param what code and facts, translated at the screen
 */
public record Finding(Severity severity, Refusal what) {

    public enum Severity {
        /** Somebody should look when there is time. */
        NOTICE,
        /** What the floor reports does not arrive, or what it should know does not reach it. */
        ALARM
    }

    static Finding notice(String code, Object... facts) {
        return new Finding(Severity.NOTICE, Refusal.of(code, facts));
    }

    static Finding alarm(String code, Object... facts) {
        return new Finding(Severity.ALARM, Refusal.of(code, facts));
    }
}
