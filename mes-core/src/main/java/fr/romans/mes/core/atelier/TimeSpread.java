package fr.romans.mes.core.atelier;

/**
 * How far real times lie from standard ones, as standard deviations of the logarithm of actual over standard time. Assumed,
 * until recorded times replace the assumption.
 *
 * @param task      of a job order by itself
 * @param operation of all job orders of an operation together: the standard minutes may be wrong for all of them
 */
public record TimeSpread(double task, double operation) {

    public TimeSpread {
        if (!(task >= 0 && task <= 1 && operation >= 0 && operation <= 1)) {
            throw new IllegalArgumentException(
                    "spreads are logarithmic standard deviations from 0 to 1: " + task + ", " + operation);
        }
    }
}
