package fr.romans.mes.core.atelier;

/**
 * What remedies against lateness cost, in euro cents; assumed until somebody knows better.
 *
 * @param overtimeHour an hour of one person beside the calendar
 * @param training     of one person for one operation
 * @param pairOfLasts  one more pair of lasts
 */
public record RemedyPrices(long overtimeHour, long training, long pairOfLasts) {}
