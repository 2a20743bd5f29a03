package fr.romans.mes.scheduler;

import fr.romans.mes.core.atelier.ObjectiveWeights;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.LastHold;
import fr.romans.mes.core.planning.LastStock;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.Transport;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws small snapshots for tests; two operations, A then B, with one or two posts each. Open all the time at first. */
public final class TinyAtelier {

    public static final Instant START = Instant.parse("2027-03-01T06:00:00Z");
    public static final LastModelId MODEL = new LastModelId("F1");

    public final List<PlannableUnit> units = new ArrayList<>();
    public final List<PlannableOperator> operators = new ArrayList<>();
    public final List<PlannableLot> lots = new ArrayList<>();
    public final List<SetupRule> rules = new ArrayList<>();
    public final Map<JobOrderId, Assignment> published = new HashMap<>();
    public Transport transport = Transport.NONE;
    public int lastsOwned = 12;
    /** Minutes before lots are due at which the plan aims. */
    public int safety;
    public ObjectiveWeights weights = new ObjectiveWeights(100, 2000, 0, 50, 0, 30, 40);
    public Instant until = at(20_000);

    public static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    public static WorkingTime open(int from, int to) {
        return new WorkingTime(List.of(new Interval(at(from), at(to))));
    }

    public TinyAtelier unit(String id, WorkingTime open) {
        units.add(new PlannableUnit(new WorkUnitId(id), new WorkCentreId("line"), true, 1, open, Map.of()));
        return this;
    }

    public TinyAtelier person(String id, String... operations) {
        var pace = new HashMap<OperationCode, BigDecimal>();
        for (String operation : operations) {
            pace.put(new OperationCode(operation), BigDecimal.ONE);
        }
        operators.add(new PlannableOperator(new OperatorId(id), open(0, 20_000), pace, Map.of()));
        return this;
    }

    /** Does an operation at standard pace while a tutor is there. */
    public TinyAtelier trainee(String id, String operation, WorkingTime tutor) {
        var code = new OperationCode(operation);
        operators.add(new PlannableOperator(
                new OperatorId(id), open(0, 20_000), Map.of(code, BigDecimal.ONE), Map.of(code, tutor)));
        return this;
    }

    public PlannableJobOrder job(String id, String operation, int minutes, Map<String, String> setup, String... on) {
        return job(id, operation, minutes, setup, null, on);
    }

    public PlannableJobOrder job(
            String id, String operation, int minutes, Map<String, String> setup,
            @org.jspecify.annotations.Nullable Assignment pin, String... on) {
        var work = new HashMap<WorkUnitId, Duration>();
        for (String unit : on) {
            work.put(new WorkUnitId(unit), Duration.ofMinutes(minutes));
        }
        return new PlannableJobOrder(new JobOrderId(id), new OperationCode(operation), work, setup, START, pin);
    }

    public TinyAtelier lot(String id, String brand, int pairs, int due, boolean hard, List<PlannableJobOrder> jobs, boolean holdsLasts) {
        List<LastHold> holds = holdsLasts
                ? List.of(new LastHold(MODEL, SizeRun.of(Map.of(ShoeSize.of(38), Pairs.of(pairs))),
                        jobs.get(0).id(), jobs.get(jobs.size() - 1).id()))
                : List.of();
        lots.add(new PlannableLot(new LotId(id), new BrandId(brand), id, Pairs.of(pairs), START, at(due), at(due - safety), hard,
                BigDecimal.ONE, null, jobs, holds));
        return this;
    }

    /** A post and a person at another site, so many minutes away. */
    public TinyAtelier elsewhere(int minutes, String unit, String person) {
        var site = new SiteId("other");
        transport = transport.plus(new Transport(
                Map.of(site, Duration.ofMinutes(minutes)), Map.of(new WorkUnitId(unit), site), Map.of(new OperatorId(person), site), Map.of()));
        return this;
    }

    /** A lot waits at the other site. */
    public TinyAtelier waiting(String lot) {
        transport = transport.plus(new Transport(transport.fromHome(), Map.of(), Map.of(), Map.of(new LotId(lot), new SiteId("other"))));
        return this;
    }

    public PlanningSnapshot snapshot() {
        return new PlanningSnapshot(new SiteId("tiny"), START, until, units, operators,
                List.of(new LastStock(MODEL, ShoeSize.of(38), Pairs.of(lastsOwned))), lots, rules, weights, published, transport);
    }
}
