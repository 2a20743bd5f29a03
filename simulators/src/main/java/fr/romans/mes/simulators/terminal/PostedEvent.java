package fr.romans.mes.simulators.terminal;


/** An event, and the post whose terminal tells it. */
public record PostedEvent(Post post, TerminalEvent event) {}
