package fr.romans.mes.core.workorder;

/** States of a job order as in OPC 10031-4 (ISA-95 Job Control). */
public enum JobOrderState {
    NOT_ALLOWED_TO_START,
    ALLOWED_TO_START,
    RUNNING,
    INTERRUPTED,
    ENDED,
    ABORTED;

    public boolean isStarted() {
        return this == RUNNING || this == INTERRUPTED;
    }

    public boolean isOver() {
        return this == ENDED || this == ABORTED;
    }
}
