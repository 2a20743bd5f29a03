package fr.romans.mes.simulators.orderbook;

import java.util.List;
import java.util.Map;

/**
 * What we assume of the demand; all of it is to be recalibrated from recorded orders.
 *
 * @param sizeCurves        a curve for each public (women, men)
 * @param halfSizeWeight    how often a half size is bought, beside the whole sizes around it
 * @param pressingShare     share of orders with priority 2 or 3 instead of 1
 * @param kinds             how each kind of order looks
 * @param defaultBrand      demand of a brand that has no entry of its own
 * @param brands            demand by brand id
 */
public record DemandAssumptions(
        List<SizeCurve> sizeCurves,
        double halfSizeWeight,
        double pressingShare,
        Map<OrderKind, OrderShape> kinds,
        BrandDemand defaultBrand,
        Map<String, BrandDemand> brands) {

    public DemandAssumptions {
        sizeCurves = List.copyOf(sizeCurves);
        kinds = Map.copyOf(kinds);
        brands = Map.copyOf(brands);
    }

    /** Bell-shaped demand over sizes in Paris points. */
    public record SizeCurve(String name, double centre, double spread) {}

    /**
     * @param lines       lines (styles) of an order
     * @param pairs       pairs of a line
     * @param leadDays    working days from release to due date
     * @param slackDays   working days from the week in which it should be made to the due date
     * @param sizeSpread  factor on the spread of the size curve; 0 = the sample size alone
     * @param drawnSizes  true when each pair is an independent buyer; false when the brand orders the curve itself
     */
    public record OrderShape(
            Triangle lines, Triangle pairs, Triangle leadDays, Triangle slackDays, double sizeSpread, boolean drawnSizes) {

        double meanPairs() {
            return lines.mean() * pairs.mean();
        }
    }

    /**
     * @param weight pairs of this brand, beside the others
     * @param kinds  share of its pairs by kind
     */
    public record BrandDemand(double weight, Map<OrderKind, Double> kinds) {
        public BrandDemand {
            kinds = Map.copyOf(kinds);
        }
    }

    BrandDemand of(String brand) {
        return brands.getOrDefault(brand, defaultBrand);
    }
}
