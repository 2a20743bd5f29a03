package fr.romans.mes.shopfloor.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rounds of {@link IngestBench} that count: those in which nobody else took much of the machine. */
final class IngestRounds {

    /** Part of the machine. */
    private static final double DISTURBED = 0.1;

    private static final int MOST_FOR_ONE = 3;

    private final IngestBench.Database database;
    private final int wanted;
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> mes = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();

    /** @param wanted how many are to count */
    IngestRounds(IngestBench.Database database, int wanted) {
        this.database = database;
        this.wanted = wanted;
    }

    boolean goOn(int round) {
        return shares.size() < wanted && round <= MOST_FOR_ONE * wanted;
    }

    /**
     * @param round  warms up, where it is not above 0
     * @param stolen part of the machine
     */
    void add(int round, double limit, double rate, double stolen) {
        boolean counts = round > 0 && stolen <= DISTURBED;
        if (counts) {
            bare.add(limit);
            mes.add(rate);
            shares.add(100 * rate / limit);
        }
        String name = round <= 0 ? "warming up" : "round " + round + (counts ? "" : ", disturbed");
        System.out.printf(Locale.ROOT,
                "%s %s: bare %,.0f/s, MES %,.0f/s: %.0f %%; others took %.0f %% of the machine%n",
                database, name, limit, rate, 100 * rate / limit, 100 * stolen);
    }

    void print() {
        if (shares.size() < wanted) {
            System.out.printf(Locale.ROOT,
                    "%s: only %d of %d rounds were undisturbed; repeat it on a machine with nothing else to do%n",
                    database, shares.size(), wanted);
        }
        if (!shares.isEmpty()) {
            System.out.printf(Locale.ROOT,
                    "%s median: bare %,.0f/s, MES %,.0f/s; shares: least %.0f, median %.0f, greatest %.0f %%%n",
                    database, part(bare, 50), part(mes, 50), part(shares, 0), part(shares, 50), part(shares, 100));
        }
    }

    /** The smallest value that so many per cent of them do not exceed. */
    static double part(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }
}
