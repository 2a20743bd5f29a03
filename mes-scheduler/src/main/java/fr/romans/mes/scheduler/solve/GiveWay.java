package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.constraint.LotCosts;
import fr.romans.mes.scheduler.gap.Gaps;
import fr.romans.mes.scheduler.gap.Placement;
import fr.romans.mes.scheduler.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Lots give way to those that are late. A late lot and some that are in its way are taken out from some step
 * on, and placed anew in the gaps, the late one first. They stay so where all of them together then cost less, the moves of published
 * work included; everyone else stays where he is.
 */
final class GiveWay {

    private static final int MOST_TRIALS = 1_500;
    private static final int MOST_IN_VAIN = 300;
    private static final int MOST_DRAWN = 2;
    /** With those whose set-ups would take too long without the drawn ones. */
    private static final int MOST_TOGETHER = 8;

    private final Problem p;
    private final LotCosts costs;
    private final Placement places;
    private final Gaps gaps;
    private final int[] firstMoved;
    private final Placement kept;
    private final Random random = new Random(1);

    /**
     * @param gaps       what the places leave
     * @param firstMoved by lot that may ask, its first job that may be placed anew; one more than its last for the others. Kept up
     */
    GiveWay(Placement places, Gaps gaps, int[] firstMoved) {
        this.p = places.p;
        this.costs = new LotCosts(p);
        this.places = places;
        this.gaps = gaps;
        this.firstMoved = firstMoved;
        this.kept = new Placement(p);
    }

    /**
     * @param endNanos when to stop at the latest, in the time of {@link System#nanoTime}
     * @return whether any lot did
     */
    boolean run(long endNanos) {
        List<Integer> late = late();
        int trial = 0;
        int lastGain = 0;
        while (!late.isEmpty() && trial < MOST_TRIALS && trial - lastGain < MOST_IN_VAIN && System.nanoTime() < endNanos) {
            trial++;
            Map<Integer, Integer> from = drawn(dearerOfTwo(late));
            if (from.size() > 1 && isExchanged(from)) {
                from.forEach((lot, first) -> firstMoved[lot] = Math.min(firstMoved[lot], first));
                late = late();
                lastGain = trial;
            }
        }
        return lastGain > 0;
    }

    /** Lots that may ask and whose lateness costs more than a move; only those past a hard deadline as long as there are any. */
    private List<Integer> late() {
        var aMove = new Cost(0, p.movedJobOrder);
        List<Integer> late = IntStream.range(0, p.lots)
                .filter(lot -> firstMoved[lot] <= p.lastJob(lot) && aMove.isLessThan(lateness(lot)))
                .boxed()
                .toList();
        List<Integer> hard = late.stream().filter(lot -> lateness(lot).hard() > 0).toList();
        return hard.isEmpty() ? late : hard;
    }

    private int dearerOfTwo(List<Integer> late) {
        int one = late.get(random.nextInt(late.size()));
        int another = late.get(random.nextInt(late.size()));
        return lateness(one).isLessThan(lateness(another)) ? another : one;
    }

    /** First job to be placed anew of a late lot, then of some that do, while it waits for a step, what it waits for: rather those with time. */
    private Map<Integer, Integer> drawn(int lot) {
        var from = new LinkedHashMap<Integer, Integer>();
        from.put(lot, firstMoved[lot]);
        int[] inTheWay = inTheWay(step(lot));
        int drawn = 1 + random.nextInt(MOST_DRAWN);
        for (int i = 0; i < drawn && inTheWay.length > 0; i++) {
            int one = inTheWay[random.nextInt(inTheWay.length)];
            int another = inTheWay[random.nextInt(inTheWay.length)];
            int theirs = time(one) > time(another) ? one : another;
            from.put(p.lotOf[theirs], theirs);
        }
        return from;
    }

    /** Of two moved jobs, the one that waits longer. */
    private int step(int lot) {
        int one = moved(lot);
        int another = moved(lot);
        return waits(one) > waits(another) ? one : another;
    }

    private int moved(int lot) {
        return firstMoved[lot] + random.nextInt(p.lastJob(lot) - firstMoved[lot] + 1);
    }

    /** Jobs of the same step that are done while a job waits; where it takes lasts, every other time those that take such lasts, too. */
    private int[] inTheWay(int j) {
        boolean areLastsAwaited = p.holdFrom[p.lotOf[j]] == j && random.nextBoolean();
        return IntStream.range(0, p.lots)
                .filter(lot -> lot != p.lotOf[j] && (!areLastsAwaited || shareLasts(lot, p.lotOf[j])))
                .map(lot -> sameStep(j, lot))
                .filter(theirs -> theirs != NONE
                        && !p.pinned[theirs]
                        && places.end[theirs] > ready(j)
                        && places.start[theirs] < places.start[j]
                        && !holdsLasts(theirs))
                .toArray();
    }

    private boolean shareLasts(int lot, int other) {
        return Arrays.stream(p.cellsOf[lot]).anyMatch(cell -> Arrays.stream(p.cellsOf[other]).anyMatch(theirs -> theirs == cell));
    }

    private int ready(int j) {
        return p.isFirst(j) ? p.earliest[j] : Math.max(p.earliest[j], places.end[j - 1]);
    }

    private int time(int j) {
        return p.aim[p.lotOf[j]] - places.endOf(p.lotOf[j]);
    }

    private int waits(int j) {
        return places.start[j] - ready(j);
    }

    private int sameStep(int j, int lot) {
        for (int k = p.firstJob[lot]; k <= p.lastJob(lot); k++) {
            if (p.operationOf[k] == p.operationOf[j]) {
                return k;
            }
        }
        return NONE;
    }

    /** Taken before a job and given back behind it: others count on having them back. */
    private boolean holdsLasts(int j) {
        int lot = p.lotOf[j];
        return p.holdFrom[lot] < j && p.holdUntil[lot] >= j;
    }

    /** Whether the lots, placed anew, cost less; else they are where they were. */
    private boolean isExchanged(Map<Integer, Integer> from) {
        from.keySet().forEach(lot -> kept.copy(places, lot));
        Cost before = cost(from.keySet());
        for (int missing = gaps.withdraw(from); missing != NONE; missing = gaps.withdraw(from)) {
            gaps.putBack(from);
            if (from.size() == MOST_TOGETHER || holdsLasts(missing)) {
                return false;
            }
            from.merge(p.lotOf[missing], missing, Math::min);
            kept.copy(places, p.lotOf[missing]);
            before = cost(from.keySet());
        }
        if (isCheaperAnew(from, before)) {
            return true;
        }
        from.keySet().forEach(lot -> places.copy(kept, lot));
        gaps.putBack(from);
        return false;
    }

    /** The late lot goes first, then the others by the days aimed at. Where that is no cheaper, none of them has a place. */
    private boolean isCheaperAnew(Map<Integer, Integer> from, Cost before) {
        int late = from.keySet().iterator().next();
        List<Integer> order = new ArrayList<>(from.keySet());
        order.sort(Comparator.<Integer>comparingInt(lot -> lot == late ? 0 : 1)
                .thenComparing(lot -> p.aim[lot])
                .thenComparing(lot -> lot));
        var placed = new LinkedHashMap<Integer, Integer>();
        Cost after = Cost.NOTHING;
        for (int lot : order) {
            boolean isPlaced = gaps.insert(lot, from.get(lot));
            if (isPlaced) {
                placed.put(lot, from.get(lot));
                after = after.plus(cost(lot));
            }
            if (!isPlaced || !after.isLessThan(before)) {
                gaps.withdraw(placed);
                return false;
            }
        }
        return true;
    }

    private Cost cost(Collection<Integer> lots) {
        return lots.stream().map(this::cost).reduce(Cost.NOTHING, Cost::plus);
    }

    private Cost cost(int lot) {
        long moves = 0;
        long setups = 0;
        for (int j = p.firstJob[lot]; j <= p.lastJob(lot); j++) {
            moves += p.moves(j, places.unit[j], places.operator[j], places.start[j]) ? p.movedJobOrder : 0;
            setups += p.pinned[j] ? 0 : gaps.setup(j);
        }
        long flow = costs.flow(lot, places.start[p.firstJob[lot]], places.endOf(lot));
        return lateness(lot).plus(new Cost(0, flow + costs.setups(setups) + moves));
    }

    private Cost lateness(int lot) {
        int completion = places.endOf(lot);
        long lateness = costs.lateness(lot, costs.lateMinutes(lot, completion));
        long pastAim = costs.pastAim(lot, completion);
        return p.hardDue[lot] ? new Cost(lateness, pastAim) : new Cost(0, lateness + pastAim);
    }

    /** Cents; hard lateness is on a level above. */
    private record Cost(long hard, long soft) {

        static final Cost NOTHING = new Cost(0, 0);

        Cost plus(Cost other) {
            return new Cost(hard + other.hard, soft + other.soft);
        }

        boolean isLessThan(Cost other) {
            return hard < other.hard || hard == other.hard && soft < other.soft;
        }
    }
}
