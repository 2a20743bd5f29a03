package fr.romans.mes.simulators.orderbook;

import fr.romans.mes.simulators.orderbook.DemandAssumptions.OrderShape;
import fr.romans.mes.simulators.orderbook.DemandAssumptions.SizeCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;

/** Spreads the pairs of a line over the sizes of its last model. */
final class SizeRuns {

    private final DemandAssumptions assumptions;

    SizeRuns(DemandAssumptions assumptions) {
        this.assumptions = assumptions;
    }

    SortedMap<Integer, Integer> draw(SortedSet<Integer> sizes, int pairs, OrderShape shape, UniformRandomProvider random) {
        List<Integer> offered = new ArrayList<>(sizes);
        double[] shares = shares(offered, curveOf(sizes), shape.sizeSpread());
        int[] counts = shape.drawnSizes() ? drawn(shares, pairs, random) : apportioned(shares, pairs);
        var run = new TreeMap<Integer, Integer>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                run.put(offered.get(i), counts[i]);
            }
        }
        return run;
    }

    /** Women's lasts centre on 38, men's on 42: the curve whose centre is nearest to the middle of what is offered. */
    private SizeCurve curveOf(SortedSet<Integer> sizes) {
        double middle = (sizes.first() + sizes.last()) / 4.0;
        return assumptions.sizeCurves().stream()
                .min(Comparator.comparingDouble(curve -> Math.abs(curve.centre() - middle)))
                .orElseThrow();
    }

    private double[] shares(List<Integer> sizes, SizeCurve curve, double spreadFactor) {
        // Where the sample size is not offered, the nearest one is the sample.
        double nearest = sizes.stream()
                .mapToDouble(size -> Math.abs(size / 2.0 - curve.centre()))
                .min()
                .orElseThrow();
        double spread = Math.max(curve.spread() * spreadFactor, 0.01);
        double[] shares = new double[sizes.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double away = Math.abs(sizes.get(i) / 2.0 - curve.centre()) - (spreadFactor == 0 ? nearest : 0);
            double weight = sizes.get(i) % 2 == 0 ? 1 : assumptions.halfSizeWeight();
            shares[i] = weight * Math.exp(-0.5 * Math.pow(away / spread, 2));
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** Each pair is a buyer with a foot of their own. */
    private static int[] drawn(double[] shares, int pairs, UniformRandomProvider random) {
        int[] counts = new int[shares.length];
        for (int pair = 0; pair < pairs; pair++) {
            double u = random.nextDouble();
            int size = 0;
            while (size < shares.length - 1 && u >= shares[size]) {
                u -= shares[size++];
            }
            counts[size]++;
        }
        return counts;
    }

    /** The curve itself, rounded by largest remainder. */
    private static int[] apportioned(double[] shares, int pairs) {
        int[] counts = new int[shares.length];
        List<Integer> byRemainder = new ArrayList<>();
        int given = 0;
        for (int i = 0; i < shares.length; i++) {
            counts[i] = (int) Math.floor(shares[i] * pairs);
            given += counts[i];
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparingDouble((Integer i) -> counts[i] - shares[i] * pairs)
                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < pairs - given; i++) {
            counts[byRemainder.get(i)]++;
        }
        return counts;
    }
}
