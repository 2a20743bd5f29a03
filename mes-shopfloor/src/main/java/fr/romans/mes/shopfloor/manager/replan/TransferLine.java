package fr.romans.mes.shopfloor.manager.replan;

/**
 * A transfer that was decided, as the page lists it.
 *
 * @param route site and operation, as the form sends them
 */
public record TransferLine(String line, String route, String words) {}
