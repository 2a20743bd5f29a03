package fr.romans.mes.scheduler.translate;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.product.SetupRule;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.scheduler.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills a {@link Problem} from a snapshot. Used once. */
final class SnapshotTranslator {

    private record SetupState(@Nullable OperationCode operation, Map<String, String> values) {}

    private final PlanningSnapshot snapshot;
    private final List<PlannableLot> lots;
    private final List<PlannableJobOrder> jobs = new ArrayList<>();
    private final Map<WorkUnitId, Integer> unitIndex = new HashMap<>();
    private final Map<OperatorId, Integer> operatorIndex = new HashMap<>();
    private final Map<OperationCode, Integer> operationIndex = new HashMap<>();
    private final Map<BrandId, Integer> brandIndex = new HashMap<>();
    private final Map<SetupState, Integer> setupStates = new HashMap<>();

    SnapshotTranslator(PlanningSnapshot snapshot) {
        this.snapshot = snapshot;
        this.lots = snapshot.lots().stream().filter(lot -> !lot.jobOrders().isEmpty()).toList();
        lots.forEach(lot -> jobs.addAll(lot.jobOrders()));
        for (PlannableUnit unit : snapshot.units()) {
            unitIndex.put(unit.id(), unitIndex.size());
        }
        for (PlannableOperator operator : snapshot.operators()) {
            operatorIndex.put(operator.id(), operatorIndex.size());
        }
        jobs.forEach(job -> operationIndex.putIfAbsent(job.operation(), operationIndex.size()));
        snapshot.lots().forEach(lot -> brandIndex.putIfAbsent(lot.brand(), brandIndex.size()));
    }

    Translation translate() {
        Problem p = new Problem(
                lots.size(), jobs.size(), unitIndex.size(), operatorIndex.size(), operationIndex.size());
        p.brands = brandIndex.size();
        p.pairsOfBrand = new long[p.brands];
        snapshot.lots().forEach(lot -> p.pairsOfBrand[brandIndex.get(lot.brand())] += lot.pairs().count());
        p.until = minute(snapshot.until(), RoundingMode.FLOOR);
        p.flowPairDay = snapshot.weights().flowPairDay();
        p.setupMinute = snapshot.weights().setupMinute();
        p.unfairPairDay = snapshot.weights().unfairPairDay();
        p.movedJobOrder = snapshot.weights().movedJobOrder();
        operators(p);
        new CalendarCompiler(snapshot, operationIndex).compile(p);
        units(p);
        int job = 0;
        for (int lot = 0; lot < p.lots; lot++) {
            p.firstJob[lot] = job;
            lot(p, lot);
            for (PlannableJobOrder order : lots.get(lot).jobOrders()) {
                job(p, lot, job++, order);
            }
        }
        p.firstJob[p.lots] = job;
        setupTimes(p);
        new LastsTranslator(snapshot, lots).translate(p);
        new RequestIsPossible(snapshot, lots, jobs, p).check();
        return new Translation(snapshot, p, lots, jobs);
    }

    private void operators(Problem p) {
        for (int o = 0; o < p.operators; o++) {
            for (Map.Entry<OperationCode, BigDecimal> pace : snapshot.operators().get(o).pace().entrySet()) {
                Integer operation = operationIndex.get(pace.getKey());
                if (operation != null) {
                    p.pace[o][operation] = pace.getValue().movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact();
                }
            }
        }
        for (int operation = 0; operation < p.operations; operation++) {
            var able = new ArrayList<Integer>();
            for (int o = 0; o < p.operators; o++) {
                if (p.pace[o][operation] > 0) {
                    able.add(o);
                }
            }
            p.qualified[operation] = able.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private void units(Problem p) {
        for (int u = 0; u < p.units; u++) {
            PlannableUnit unit = snapshot.units().get(u);
            p.attended[u] = unit.attended();
            p.needsOperator[u] = unit.attended();
            p.capacity[u] = unit.attended() ? 1 : unit.capacityLots();
            p.unitSetupClass[u] = setupState(null, unit.setUpFor());
        }
        transport(p);
    }

    private void transport(Problem p) {
        var sites = new HashMap<SiteId, Integer>();
        for (int u = 0; u < p.units; u++) {
            WorkUnitId unit = snapshot.units().get(u).id();
            SiteId site = snapshot.transport().units().get(unit);
            if (site != null) {
                p.siteOf[u] = sites.computeIfAbsent(site, first -> sites.size() + 1);
                p.away[u] = (int) ((snapshot.transport().fromHome(unit).toSeconds() + 59) / 60);
                p.hasTransport = true;
            }
        }
        for (int l = 0; l < p.lots; l++) {
            SiteId site = snapshot.transport().lots().get(lots.get(l).id());
            for (int u = 0; site != null && u < p.units; u++) {
                p.origin[l] = site.equals(snapshot.transport().units().get(snapshot.units().get(u).id())) ? u : p.origin[l];
            }
        }
    }

    private int setupState(@Nullable OperationCode operation, Map<String, String> values) {
        return setupStates.computeIfAbsent(new SetupState(operation, values), state -> setupStates.size());
    }

    private void lot(Problem p, int l) {
        PlannableLot lot = lots.get(l);
        p.brandOf[l] = brandIndex.get(lot.brand());
        p.pairs[l] = lot.pairs().count();
        p.due[l] = minute(lot.due(), RoundingMode.CEILING);
        p.aim[l] = minute(lot.aim(), RoundingMode.CEILING);
        p.hardDue[l] = lot.hardDue();
        long lateCents = lot.hardDue() ? snapshot.weights().lateHardPairDay() : snapshot.weights().latePairDay();
        rate(lot, lateCents, p.lateRate, p.lateRateScale, l);
        rate(lot, snapshot.weights().pastAimPairDay(), p.pastAimRate, p.pastAimRateScale, l);
        p.started[l] = lot.startedAt() != null;
        p.startedAt[l] = lot.startedAt() == null ? 0 : minute(lot.startedAt(), RoundingMode.FLOOR);
    }

    /** Cents a minute of all pairs of the lot, as a whole number over a scale. */
    private static void rate(PlannableLot lot, long centsPerPairDay, long[] rates, long[] scales, int l) {
        BigDecimal rate = lot.weight()
                .multiply(BigDecimal.valueOf(centsPerPairDay))
                .multiply(BigDecimal.valueOf(lot.pairs().count()))
                .stripTrailingZeros();
        int scale = Math.max(0, rate.scale());
        rates[l] = rate.movePointRight(scale).longValueExact();
        scales[l] = BigDecimal.TEN.pow(scale).longValueExact() * 1440;
    }

    private void job(Problem p, int lot, int j, PlannableJobOrder order) {
        p.lotOf[j] = lot;
        p.operationOf[j] = operationIndex.get(order.operation());
        Instant release = lots.get(lot).release();
        Instant earliest = order.earliestStart().isAfter(release) ? order.earliestStart() : release;
        p.earliest[j] = Math.max(0, minute(earliest, RoundingMode.CEILING));
        p.setupClass[j] = setupState(order.operation(), order.setup());
        List<Integer> units = order.workOn().keySet().stream().map(unitIndex::get).filter(Objects::nonNull).sorted().toList();
        p.unitsOf[j] = units.stream().mapToInt(Integer::intValue).toArray();
        p.workOn[j] = units.stream()
                .mapToLong(u -> millis(order.workOn().get(snapshot.units().get(u).id())))
                .toArray();
        pin(p, j, order.pin());
        Assignment before = snapshot.published().get(order.id());
        p.published[j] = before != null && order.pin() == null;
        p.publishedUnit[j] = before == null ? NONE : unitIndex.getOrDefault(before.unit(), NONE);
        p.publishedOperator[j] = before == null ? NONE : indexOf(before.operator());
        p.publishedStart[j] = before == null ? 0 : minute(before.start(), RoundingMode.FLOOR);
    }

    private void pin(Problem p, int j, @Nullable Assignment pin) {
        p.pinned[j] = pin != null;
        p.pinUnit[j] = pin == null ? NONE : unitIndex.getOrDefault(pin.unit(), NONE);
        p.pinOperator[j] = pin == null ? NONE : indexOf(pin.operator());
        p.pinStart[j] = pin == null ? 0 : minute(pin.start(), RoundingMode.FLOOR);
        p.pinEnd[j] = pin == null ? 0 : minute(pin.end(), RoundingMode.CEILING);
        p.pinSetup[j] = pin == null ? 0 : pin.setup().toMillis();
    }

    private int indexOf(@Nullable OperatorId operator) {
        return operator == null ? NONE : operatorIndex.getOrDefault(operator, NONE);
    }

    private void setupTimes(Problem p) {
        int states = setupStates.size();
        var list = new SetupState[states];
        setupStates.forEach((state, index) -> list[index] = state);
        Map<OperationCode, List<SetupRule>> rules = new HashMap<>();
        snapshot.setupRules().forEach(rule -> rules.computeIfAbsent(rule.operation(), key -> new ArrayList<>()).add(rule));
        p.setupTime = new int[states][states];
        for (int to = 0; to < states; to++) {
            List<SetupRule> ofOperation = rules.getOrDefault(list[to].operation(), List.of());
            if (ofOperation.isEmpty()) {
                continue;
            }
            for (int from = 0; from < states; from++) {
                p.setupTime[from][to] = time(ofOperation, list[from].values(), list[to].values());
            }
        }
    }

    /** A value that the post was not last set up for costs the time of its rule; a job order without a value asks for nothing. */
    private static int time(List<SetupRule> rules, Map<String, String> from, Map<String, String> to) {
        long sum = 0;
        for (SetupRule rule : rules) {
            String wanted = to.get(rule.attribute());
            if (wanted != null && !wanted.equals(from.get(rule.attribute()))) {
                sum += rule.duration().toMillis();
            }
        }
        return Math.toIntExact(sum);
    }

    private int minute(Instant time, RoundingMode rounding) {
        Duration since = Duration.between(snapshot.from(), time);
        long seconds = since.getSeconds();
        boolean exact = since.getNano() == 0 && Math.floorMod(seconds, 60) == 0;
        long floor = Math.floorDiv(seconds, 60L);
        long minutes = rounding == RoundingMode.FLOOR || exact ? floor : floor + 1;
        return (int) Math.max(-600_000_000L, Math.min(500_000_000L, minutes));
    }

    private static long millis(Duration work) {
        long millis = work.toMillis();
        return work.minusMillis(millis).isZero() ? millis : millis + 1;
    }
}
