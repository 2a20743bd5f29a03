package fr.romans.mes.shopfloor.manager.promise;

import fr.romans.mes.core.planning.promise.Promise;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * When a request could be delivered. Days are written as {@code 2026-11-30}.
 *
 * @param inGaps    without moving what is published or making others later
 * @param rush      before everything that has not started
 * @param displaced order lines that would pay for the rush
 */
@Introspected
record PromiseAnswer(String site, String style, int pairs, Days inGaps, Days rush, List<Line> displaced) {

    /**
     * @param planned by standard times
     * @param p50     half of the simulated courses are ready by then
     * @param p90     nine of ten are: the day to promise
     */
    @Introspected
    record Days(String planned, String p50, String p90) {

        static Days of(Promise.Days days) {
            return new Days(days.planned().toString(), days.likely().toString(), days.safe().toString());
        }
    }

    /** @param pairDays lateness added, pairs times days */
    @Introspected
    record Line(String line, String brand, int pairs, String due, String before, String after, double pairDays) {}

    static PromiseAnswer of(Promise promise) {
        return new PromiseAnswer(
                promise.site().value(),
                promise.request().style().value(),
                promise.request().sizeRun().total().count(),
                Days.of(promise.inGaps()),
                Days.of(promise.rush().days()),
                promise.rush().displaced().stream()
                        .map(line -> new Line(
                                line.line().value(),
                                line.brand().value(),
                                line.pairs().count(),
                                line.due().toString(),
                                line.before().toString(),
                                line.after().toString(),
                                Math.round(10 * line.pairDays()) / 10.0))
                        .toList());
    }
}
