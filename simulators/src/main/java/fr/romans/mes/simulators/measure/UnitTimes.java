package fr.romans.mes.simulators.measure;

import java.time.Duration;

/**
 * Times and quantities of a work unit over a span, with the names of ISO 22400-2.
 *
 * @param plannedBusy      PBT: hours that the unit was meant to work
 * @param production       APT: producing
 * @param busy             AUBT: taken by job orders, from start to end, stops included
 * @param delay            ADET: stopped while a job order was on it, or broken down
 * @param orderExecution   AOET: from the first start to the last end of its job orders, as open hours
 * @param produced         PQ: pairs done, good or not
 * @param good             GQ
 * @param scrapped         SQ
 * @param plannedRuntime   PRU·PQ: what the pairs done should have taken
 */
public record UnitTimes(
        Duration plannedBusy,
        Duration production,
        Duration busy,
        Duration delay,
        Duration orderExecution,
        int produced,
        int good,
        int scrapped,
        Duration plannedRuntime) {

    public double availability() {
        return ratio(production, plannedBusy);
    }

    public double effectiveness() {
        return ratio(plannedRuntime, production);
    }

    public double qualityRatio() {
        return produced == 0 ? 0 : (double) good / produced;
    }

    /** Overall equipment effectiveness. */
    public double oee() {
        return availability() * effectiveness() * qualityRatio();
    }

    public double allocationRatio() {
        return ratio(busy, orderExecution);
    }

    public double allocationEfficiency() {
        return ratio(busy, plannedBusy);
    }

    public double utilisationEfficiency() {
        return ratio(production, busy);
    }

    public double technicalEfficiency() {
        return ratio(production, production.plus(delay));
    }

    public double productionProcessRatio() {
        return ratio(production, orderExecution);
    }

    public double scrapRatio() {
        return produced == 0 ? 0 : (double) scrapped / produced;
    }

    /** Pairs an hour of order execution. */
    public double throughputPerHour() {
        return orderExecution.isZero() ? 0 : produced / (orderExecution.toMillis() / 3_600_000.0);
    }

    private static double ratio(Duration part, Duration whole) {
        return whole.isZero() ? 0 : (double) part.toMillis() / whole.toMillis();
    }
}
