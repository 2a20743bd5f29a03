package fr.romans.mes.core.planning.remedy;

import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Outcome;

/**
 * A change that was tried against lateness.
 *
 * @param price         euro cents
 * @param pairDaysSaved of lateness of all orders; negative where it made things worse
 * @param centsSaved    of the cost of the plan, its price not counted
 */
public record Remedy(Change change, long price, double pairDaysSaved, long centsSaved, Outcome outcome) {}
