package fr.romans.mes.simulators.measure;

import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** One figure over independent runs (seeds): its mean, and between which limits the true mean lies with 95 %. */
public record Replications(int runs, double mean, double halfWidth) {

    private static final double BOTH_TAILS = 0.975;

    /** @throws IllegalArgumentException for fewer than two runs: one run says nothing of its own spread */
    public static Replications of(double... figures) {
        if (figures.length < 2) {
            throw new IllegalArgumentException(figures.length + " run: confidence limits need at least two seeds");
        }
        var statistics = new SummaryStatistics();
        for (double figure : figures) {
            statistics.addValue(figure);
        }
        double quantile = new TDistribution(null, figures.length - 1.0).inverseCumulativeProbability(BOTH_TAILS);
        double halfWidth = quantile * statistics.getStandardDeviation() / Math.sqrt(figures.length);
        return new Replications(figures.length, statistics.getMean(), halfWidth);
    }

    public boolean holds(double value) {
        return Math.abs(value - mean) <= halfWidth;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4g ± %.2g (95 %%, %d runs)", mean, halfWidth, runs);
    }
}
