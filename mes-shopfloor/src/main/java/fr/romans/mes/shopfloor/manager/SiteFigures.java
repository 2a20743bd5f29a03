package fr.romans.mes.shopfloor.manager;

import io.micronaut.core.annotation.Introspected;

/**
 * A site in a few figures.
 *
 * @param readyThisWeek pairs packed since Monday
 * @param inProcess     pairs of lots begun and not packed
 * @param waiting       pairs of orders that nobody has begun
 * @param running       job orders at work now
 * @param lateLines     order lines planned after their due date, or unplanned after it
 */
@Introspected
public record SiteFigures(int readyThisWeek, int inProcess, int waiting, int running, int lateLines) {}
