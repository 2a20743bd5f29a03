package fr.romans.mes.simulators.ladder;

/**
 * When a rung holds.
 *
 * @param onTimeRate of the pairs due, at least
 * @param runs       years, each of another seed, over which it is meant on average
 */
public record Goal(double onTimeRate, int runs) {}
