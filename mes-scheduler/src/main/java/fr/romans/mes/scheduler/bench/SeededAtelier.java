package fr.romans.mes.scheduler.bench;

import fr.romans.mes.core.atelier.ObjectiveWeights;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.LastHold;
import fr.romans.mes.core.planning.LastStock;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.product.SetupRule;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws an atelier like Le Soulier Français with a book of orders, from a seed: eight operations, people who master two or
 * three of them, lasts by size, set-ups, due dates one to three weeks after release, costs and safety days as the sample sites
 * have them. The same seed draws the same snapshot.
 */
public final class SeededAtelier {

    /** Work on a pair with which 11 people make 20,000 pairs a year, as the cemented shoes of the samples are calibrated. */
    public static final int CALIBRATED_MINUTES = 41;

    private static final String[] OPERATIONS = {
        "CUTTING", "SKIVING", "STITCHING", "LASTING", "DRYING", "SOLING", "FINISHING", "PACKING"
    };
    /** Shares of the minutes of a pair, as the usual 8/4/20/8/4/4/2 minutes; drying takes time, but no work. */
    private static final double[] SHARE = {0.16, 0.08, 0.40, 0.16, 0, 0.08, 0.08, 0.04};
    private static final String[] ATTRIBUTE = {"leather", "leather", "thread", "last", "", "sole", "", ""};
    private static final int[] SETUP_MINUTES = {14, 3, 6, 12, 0, 8, 0, 0};
    private static final int DRYING = 4;
    private static final int TROLLEY = 12;
    private static final int RUN_ON_WEEKS = 26;
    private static final int SAFETY_DAYS = 4;
    private static final Instant MONDAY = Instant.parse("2027-01-04T06:00:00Z");

    private final int pairsAYear;
    private final int weeks;
    private final int minutesAPair;
    private final Random random;
    private final int people;

    public SeededAtelier(int pairsAYear, int weeks, long seed) {
        this(pairsAYear, weeks, CALIBRATED_MINUTES, seed);
    }

    /** @param minutesAPair work on a pair; people grow with the pairs only, so more minutes are a higher load */
    public SeededAtelier(int pairsAYear, int weeks, int minutesAPair, long seed) {
        this.pairsAYear = pairsAYear;
        this.weeks = weeks;
        this.minutesAPair = minutesAPair;
        this.random = new Random(seed);
        this.people = Math.max(2, Math.round(pairsAYear / 2000f) + (pairsAYear < 50_000 ? 1 : 0));
    }

    public PlanningSnapshot snapshot() {
        List<SizeRun> models = models();
        return new PlanningSnapshot(
                new SiteId("seeded"),
                MONDAY,
                until(),
                units(),
                operators(),
                stock(models),
                lots(models),
                setupRules(),
                new ObjectiveWeights(100, 2000, 100, 50, 5, 30, 40),
                Map.of());
    }

    private Instant until() {
        return MONDAY.plus(7L * (weeks + RUN_ON_WEEKS), ChronoUnit.DAYS);
    }

    private WorkingTime week(int absentWeek) {
        var open = new ArrayList<Interval>();
        for (int day = 0; day < 7 * (weeks + RUN_ON_WEEKS); day++) {
            if (day % 7 < 5 && day / 7 != absentWeek) {
                Instant start = MONDAY.plus(day, ChronoUnit.DAYS);
                open.add(new Interval(start.plus(1, ChronoUnit.HOURS), start.plus(5, ChronoUnit.HOURS)));
                open.add(new Interval(start.plus(6, ChronoUnit.HOURS), start.plus(9, ChronoUnit.HOURS)));
            }
        }
        return new WorkingTime(open);
    }

    private int postsOf(int operation) {
        int needed = (int) Math.round(people * SHARE[operation] * 1.25);
        return operation == DRYING ? 1 : Math.max(operation == 0 ? 2 : 1, needed);
    }

    private List<PlannableUnit> units() {
        var units = new ArrayList<PlannableUnit>();
        for (int k = 0; k < OPERATIONS.length; k++) {
            for (int i = 1; i <= postsOf(k); i++) {
                units.add(new PlannableUnit(
                        new WorkUnitId(OPERATIONS[k] + "-" + i),
                        new WorkCentreId(OPERATIONS[k]),
                        k != DRYING,
                        k == DRYING ? Math.max(4, people / 2) : 1,
                        week(-1),
                        Map.of()));
            }
        }
        return units;
    }

    private List<PlannableOperator> operators() {
        var operators = new ArrayList<PlannableOperator>();
        double[] lacking = new double[OPERATIONS.length];
        for (int k = 0; k < OPERATIONS.length; k++) {
            lacking[k] = k == DRYING ? -1e9 : people * SHARE[k];
        }
        for (int i = 0; i < people; i++) {
            var pace = new LinkedHashMap<OperationCode, BigDecimal>();
            int skills = 2 + random.nextInt(2);
            for (int s = 0; s < skills; s++) {
                int k = s == 0 ? mostLacking(lacking) : random.nextInt(OPERATIONS.length);
                if (k != DRYING) {
                    pace.putIfAbsent(new OperationCode(OPERATIONS[k]),
                            new BigDecimal(s == 0 && random.nextInt(3) == 0 ? "0.9" : "1"));
                    lacking[k] -= s == 0 ? 1 : 0.3;
                }
            }
            int absent = random.nextInt(6) == 0 ? random.nextInt(Math.max(2, weeks)) : -1;
            operators.add(new PlannableOperator(new OperatorId(String.format("op%02d", i + 1)), week(absent), pace, Map.of()));
        }
        return withoutGaps(operators);
    }

    private static int mostLacking(double[] lacking) {
        int most = 0;
        for (int k = 1; k < lacking.length; k++) {
            most = lacking[k] > lacking[most] ? k : most;
        }
        return most;
    }

    private List<PlannableOperator> withoutGaps(List<PlannableOperator> drawn) {
        var operators = new ArrayList<>(drawn);
        for (int k = 0; k < OPERATIONS.length; k++) {
            var operation = new OperationCode(OPERATIONS[k]);
            for (int i = 0; k != DRYING && i < 2; i++) {
                long able = operators.stream().filter(one -> one.pace().containsKey(operation)).count();
                if (able < 2) {
                    int who = random.nextInt(operators.size());
                    var pace = new HashMap<>(operators.get(who).pace());
                    pace.putIfAbsent(operation, BigDecimal.ONE);
                    operators.set(who, new PlannableOperator(operators.get(who).id(), operators.get(who).present(), pace, Map.of()));
                }
            }
        }
        return operators;
    }

    private List<SizeRun> models() {
        var models = new ArrayList<SizeRun>();
        int count = 6 + pairsAYear / 10_000;
        for (int m = 0; m < count; m++) {
            var pairs = new HashMap<ShoeSize, Pairs>();
            for (int size = 35; size <= 42; size++) {
                pairs.put(ShoeSize.of(size), Pairs.of(8 + random.nextInt(9)));
            }
            models.add(SizeRun.of(pairs));
        }
        return models;
    }

    private static LastModelId model(int m) {
        return new LastModelId("F" + (m + 1));
    }

    private static List<LastStock> stock(List<SizeRun> models) {
        var stock = new ArrayList<LastStock>();
        for (int m = 0; m < models.size(); m++) {
            int model = m;
            models.get(m).pairsBySize().forEach((size, pairs) -> stock.add(new LastStock(model(model), size, pairs)));
        }
        return stock;
    }

    private List<PlannableLot> lots(List<SizeRun> models) {
        int pairs = Math.round(pairsAYear / 46f * weeks);
        var lots = new ArrayList<PlannableLot>();
        while (pairs > 0) {
            int style = random.nextInt(3 * models.size());
            int brand = random.nextInt(6);
            int releaseDay = random.nextInt(Math.max(1, 7 * weeks - 5));
            int dueDay = releaseDay + 8 + random.nextInt(14);
            boolean hard = random.nextInt(20) == 0;
            int priority = random.nextInt(10) == 0 ? 2 : 1;
            for (int trolley = 1 + random.nextInt(5); trolley > 0 && pairs > 0; trolley--) {
                int size = random.nextInt(12) == 0 ? 1 + random.nextInt(3) : Math.min(TROLLEY, Math.max(1, pairs));
                lots.add(lot(lots.size() + 1, style, brand, releaseDay, dueDay, hard, priority, size, models));
                pairs -= size;
            }
        }
        return lots;
    }

    private PlannableLot lot(
            int number, int style, int brand, int releaseDay, int dueDay, boolean hard, int priority, int pairs, List<SizeRun> models) {
        String id = String.format("L%05d", number);
        int m = style / 3;
        var run = new HashMap<ShoeSize, Pairs>();
        int size = 35 + random.nextInt(8);
        for (int left = pairs; left > 0; size = size == 42 ? 35 : size + 1) {
            int here = Math.min(left, Math.min(6, models.get(m).of(ShoeSize.of(size)).count()));
            run.merge(ShoeSize.of(size), Pairs.of(here), Pairs::plus);
            left -= here;
        }
        Map<String, String> look = Map.of(
                "leather", "C" + style % 7, "thread", "T" + style % 5, "last", model(m).value(), "sole", "S" + m % 4);
        Instant release = MONDAY.plus(releaseDay, ChronoUnit.DAYS);
        var jobs = new ArrayList<PlannableJobOrder>();
        for (int k = 0; k < OPERATIONS.length; k++) {
            Duration work = k == DRYING ? Duration.ofHours(2) : Duration.ofSeconds(Math.round(60 * SHARE[k] * minutesAPair) * pairs);
            var workOn = new HashMap<WorkUnitId, Duration>();
            for (int i = 1; i <= postsOf(k); i++) {
                workOn.put(new WorkUnitId(OPERATIONS[k] + "-" + i), work);
            }
            Map<String, String> setup = ATTRIBUTE[k].isEmpty() ? Map.of() : Map.of(ATTRIBUTE[k], look.get(ATTRIBUTE[k]));
            jobs.add(new PlannableJobOrder(
                    new JobOrderId(id + "-" + 10 * (k + 1)), new OperationCode(OPERATIONS[k]), workOn, setup, release, null));
        }
        Instant due = MONDAY.plus(dueDay, ChronoUnit.DAYS).plus(9, ChronoUnit.HOURS);
        return new PlannableLot(
                new LotId(id),
                new BrandId("brand" + (brand + 1)),
                "style " + style,
                Pairs.of(pairs),
                release,
                due,
                due.minus(SAFETY_DAYS, ChronoUnit.DAYS),
                hard,
                BigDecimal.valueOf(priority).multiply(new BigDecimal(brand == 0 ? "1.5" : "1")),
                null,
                jobs,
                List.of(new LastHold(model(m), SizeRun.of(run), jobs.get(3).id(), jobs.get(6).id())));
    }

    private static List<SetupRule> setupRules() {
        var rules = new ArrayList<SetupRule>();
        for (int k = 0; k < OPERATIONS.length; k++) {
            if (!ATTRIBUTE[k].isEmpty()) {
                rules.add(new SetupRule(new OperationCode(OPERATIONS[k]), ATTRIBUTE[k], Duration.ofMinutes(SETUP_MINUTES[k])));
            }
        }
        return rules;
    }
}
