package fr.romans.mes.core.brandorder;

import fr.romans.mes.core.unit.Refusal;

/**
 * Why a row of an order file cannot be taken.
 *
 * @param row    line of the file as an editor numbers it, the heading being 1
 * @param column heading of the column, or empty when the row as a whole is at fault
 */
public record RowProblem(long row, String column, Refusal reason) {}
