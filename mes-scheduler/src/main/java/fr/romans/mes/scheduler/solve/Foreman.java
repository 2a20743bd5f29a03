package fr.romans.mes.scheduler.solve;

import fr.romans.mes.scheduler.problem.Problem;

/** Lets a floor work through job orders by rank, whoever is free and able doing them. */
public final class Foreman {

    private final Problem p;
    private final Dispatcher dispatcher;

    public Foreman(Problem p) {
        this.p = p;
        this.dispatcher = new Dispatcher(p);
    }

    /**
     * @param rank     by job order: of those that wait for the same, the smallest goes first
     * @param firstLot work stops when all lots from this one on are done
     * @param lots     those from this one on take no part
     * @param end      filled in with the minute at which the lots between end
     * @return false when the calendars end before
     */
    public boolean work(int[] rank, int firstLot, int lots, int[] end) {
        if (!dispatcher.dispatch((job, arrival) -> rank[job], firstLot, lots)) {
            return false;
        }
        for (int lot = firstLot; lot < lots; lot++) {
            int last = p.lastJob(lot);
            end[lot] = p.pinned[last] ? p.pinEnd[last] : dispatcher.endOf(last);
        }
        return true;
    }
}
