package fr.romans.mes.core.planning.file;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a plan file, as it is written: times are UTC instants, durations are whole seconds, money is euro cents.
 *
 * @param plan one placement for each job order of the problem
 * @param cost what the plan claims to cost
 * @param brands what each brand bears, sorted by brand
 */
public record PlanFile(String format, Problem problem, List<Placed> plan, Cost cost, List<Brand> brands) {

    public static final String FORMAT = "romans-mes-plan/1";

    public PlanFile {
        require(format, problem, cost);
        plan = List.copyOf(plan);
        brands = List.copyOf(brands);
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("the format is '" + format + "', not '" + FORMAT + "'");
        }
    }

    /**
     * @param calendars open stretches by calendar id, sorted and apart
     * @param elsewhere other sites whose posts the plan may use
     */
    public record Problem(
            String site,
            Instant from,
            Instant until,
            Map<String, List<Open>> calendars,
            List<Unit> units,
            List<Person> operators,
            List<Last> lasts,
            List<Lot> lots,
            List<SetupRule> setupRules,
            Weights weights,
            List<Placed> published,
            List<Elsewhere> elsewhere) {
        public Problem {
            require(site, from, until, weights);
            calendars = Map.copyOf(calendars);
            units = List.copyOf(units);
            operators = List.copyOf(operators);
            lasts = List.copyOf(lasts);
            lots = List.copyOf(lots);
            setupRules = List.copyOf(setupRules);
            published = List.copyOf(published);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** A half-open stretch of open time, written as {@code [start, end]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"start", "end"})
    public record Open(Instant start, Instant end) {
        public Open {
            require(start, end);
        }
    }

    /** @param open id of a calendar */
    public record Unit(
            String id,
            String workCentre,
            boolean attended,
            int capacityLots,
            String open,
            Map<String, String> setUpFor) {
        public Unit {
            require(id, workCentre, open);
            setUpFor = Map.copyOf(setUpFor);
        }
    }

    /**
     * @param present id of a calendar
     * @param pace    factor on working times for each operation that the person may do
     * @param tutored of these operations, those that the person does beside a tutor only: id of the calendar of the tutors
     */
    public record Person(String id, String present, Map<String, BigDecimal> pace, Map<String, String> tutored) {
        public Person {
            require(id, present);
            pace = Map.copyOf(pace);
            tutored = Map.copyOf(tutored);
        }
    }

    public record Last(String model, String size, int owned) {
        public Last {
            require(model, size);
        }
    }

    /** @param jobOrders in routing order */
    public record Lot(
            String id,
            String brand,
            String label,
            int pairs,
            Instant release,
            Instant due,
            Instant aim,
            boolean hardDue,
            BigDecimal weight,
            @Nullable Instant startedAt,
            List<JobOrder> jobOrders,
            List<Hold> lastHolds) {
        public Lot {
            require(id, brand, label, release, due, weight);
            jobOrders = List.copyOf(jobOrders);
            lastHolds = List.copyOf(lastHolds);
        }
    }

    /** @param workSeconds for each unit that the job order may be done on */
    public record JobOrder(
            String id,
            String operation,
            Map<String, Long> workSeconds,
            Map<String, String> setup,
            Instant earliestStart,
            @Nullable Placed pin) {
        public JobOrder {
            require(id, operation, earliestStart);
            workSeconds = Map.copyOf(workSeconds);
            setup = Map.copyOf(setup);
        }
    }

    /** @param pairs pairs of lasts by size */
    public record Hold(
            String model, Map<String, Integer> pairs, @Nullable String fromStartOf, @Nullable String untilStartOf) {
        public Hold {
            require(model);
            pairs = Map.copyOf(pairs);
        }
    }

    /**
     * Another site.
     *
     * @param transportSeconds from home to it, or back, by the clock
     * @param units            those of the problem that stand there
     * @param operators        those that work there
     * @param lots             those that wait there for their first job order
     */
    public record Elsewhere(String site, long transportSeconds, List<String> units, List<String> operators, List<String> lots) {
        public Elsewhere {
            require(site);
            units = List.copyOf(units);
            operators = List.copyOf(operators);
            lots = List.copyOf(lots);
        }
    }

    public record SetupRule(String operation, String attribute, long seconds) {
        public SetupRule {
            require(operation, attribute);
        }
    }

    /** Euro cents; see {@link fr.romans.mes.core.atelier.ObjectiveWeights}. */
    public record Weights(
            long latePairDay,
            long lateHardPairDay,
            long pastAimPairDay,
            long setupMinute,
            long flowPairDay,
            long unfairPairDay,
            long movedJobOrder) {}

    /** @param operator null where the unit is unattended */
    public record Placed(
            String jobOrder, String unit, @Nullable String operator, Instant start, Instant end, long setupSeconds) {
        public Placed {
            require(jobOrder, unit, start, end);
        }
    }

    /** Euro cents, and the quantities behind them. */
    public record Cost(
            long hardLateness,
            long total,
            long tardiness,
            long pastAim,
            long setups,
            long flow,
            long unfairness,
            long moves,
            double latePairDays,
            int lateLots,
            long setupSeconds,
            double flowPairDays) {}

    /**
     * @param latePairDays      pairs times days after their due dates
     * @param displacedPairDays of these, those that the published plan did not have
     */
    public record Brand(String brand, long pairs, double latePairDays, double displacedPairDays) {
        public Brand {
            require(brand);
        }
    }

    private static void require(Object... values) {
        if (Arrays.stream(values).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a value is null that must not be");
        }
    }
}
