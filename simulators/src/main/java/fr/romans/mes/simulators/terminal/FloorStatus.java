package fr.romans.mes.simulators.terminal;

/**
 * Figures since the start.
 *
 * @param sent     events, each counted once
 * @param stored   events that the MES acknowledged as stored
 * @param rejected events that it refused or put into quarantine
 * @param waiting  events without acknowledgement
 * @param resent   times that an event was sent again
 */
public record FloorStatus(
        int terminals, long sent, long stored, long rejected, int waiting, long resent, int running, long completed, long scrapped) {}
