package fr.romans.mes.scheduler.shop.instance;

import java.util.List;

/** A file that is no instance, or a broken one: where, what, and the facts for a sentence that says how to mend it. */
public final class InstanceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; the facts of each in brackets. */
    public enum Fault {
        /** No line of numbers in the whole file []. */
        NO_NUMBERS,
        /** The first line of numbers is no "jobs machines" [the line]. */
        NO_HEADER,
        /** A word where a whole number of at least 0 belongs [the word]. */
        NOT_A_NUMBER,
        /** The numbers end too early [rows announced, complete rows found]. */
        ENDS_EARLY,
        /** A row has the wrong length [numbers in it, numbers expected]. */
        ROW_LENGTH,
        /** Numbers are left over after the last job [jobs announced]. */
        LEFT_OVER,
        /** A machine that the header does not announce [machine, machines]. */
        NO_SUCH_MACHINE,
        /** An impossible number of machines for an operation [that number, machines]. */
        NO_CHOICE,
        /** A job without operations []. */
        NO_OPERATIONS
    }

    private final int line;
    private final Fault fault;
    private final transient List<Object> facts;

    InstanceRefused(int line, Fault fault, Object... facts) {
        super("line " + line + ": " + fault + " " + List.of(facts));
        this.line = line;
        this.fault = fault;
        this.facts = List.of(facts);
    }

    /** Counted from 1; 0 where the whole file is meant. */
    public int line() {
        return line;
    }

    public Fault fault() {
        return fault;
    }

    public List<Object> facts() {
        return facts;
    }
}
