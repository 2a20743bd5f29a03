package fr.romans.mes.simulators.terminal;

/** The way from the terminals to the MES. */
public interface FloorLine {

    /**
     * Hands an event to the wire without waiting. It may be lost: the terminal sends it again until it is acknowledged.
     *
     * @return false when it cannot go out now
     */
    boolean send(Post post, TerminalEvent event);
}
