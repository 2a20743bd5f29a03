package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.Brand;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.equipment.WorkCentre;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.personnel.Operator;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.personnel.SkillLevel;
import fr.romans.mes.core.product.Operation;
import fr.romans.mes.core.product.OperationSegment;
import fr.romans.mes.core.product.SetupRule;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws the planning snapshot of a site from its configuration and the state of its lots. Pure: the same input gives
 * the same snapshot.
 */
public final class SnapshotBuilder {

    /** Calendars run on for so long after the weeks planned: an overloaded book is planned late, not refused. */
    private static final Duration RUN_ON = Duration.ofDays(26 * 7);

    private final Atelier atelier;
    private final Instant from;
    private final Instant until;
    private final Map<JobOrderId, Assignment> published;
    private final StartedWork startedWork;

    /**
     * @param from      cut to the minute; nothing that has not started is planned before
     * @param horizon   weeks that are planned, whose released lots take part
     * @param published the plan on the floor, empty when there is none
     */
    public SnapshotBuilder(Atelier atelier, Instant from, Duration horizon, Optional<WeeklyPlan> published) {
        this(atelier, from, horizon, published, List.of());
    }

    /** @param takers the sites where work of this one may have begun */
    SnapshotBuilder(
            Atelier atelier, Instant from, Duration horizon, Optional<WeeklyPlan> published, List<Atelier> takers) {
        this.atelier = atelier;
        this.from = from.truncatedTo(ChronoUnit.MINUTES);
        this.until = this.from.plus(horizon).plus(RUN_ON);
        this.published = new HashMap<>();
        published.ifPresent(plan -> plan.assignments()
                .forEach(assignment -> this.published.put(assignment.jobOrder(), assignment)));
        this.startedWork = new StartedWork(
                Stream.concat(Stream.of(atelier), takers.stream()).toList(), this.from, until, this.published);
    }

    /** @param lines the order line of each lot */
    public PlanningSnapshot of(List<LotFile> lots, Map<OrderLineId, OrderLine> lines) {
        return of(lots, lines, List.of());
    }

    /**
     * @param lines   the order line of each lot
     * @param changes what is otherwise; published work that they leave no room for is not frozen
     */
    public PlanningSnapshot of(
            List<LotFile> lots, Map<OrderLineId, OrderLine> lines, List<? extends Change> changes) {
        return FrozenZone.freeze(unfrozen(lots, lines, changes), atelier.planning().frozen());
    }

    /** Without the frozen zone. */
    PlanningSnapshot unfrozen(
            List<LotFile> lots, Map<OrderLineId, OrderLine> lines, List<? extends Change> changes) {
        List<LotFile> open = lots.stream()
                .filter(file -> !file.isFinished() && !file.workAhead().isEmpty())
                .toList();
        var waiting = new WaitingPairs(lots);
        PlanningSnapshot snapshot = new PlanningSnapshot(
                atelier.id(),
                from,
                until,
                units(lots),
                operators(changes),
                lasts(),
                open.stream().map(file -> lot(file, lineOf(file, lines), waiting)).toList(),
                atelier.setupRules(),
                atelier.planning().weights(),
                publishedOf(open));
        for (Change change : changes) {
            snapshot = change.applyTo(snapshot);
        }
        return snapshot;
    }

    private static OrderLine lineOf(LotFile file, Map<OrderLineId, OrderLine> lines) {
        OrderLine line = lines.get(file.lot().orderLine());
        if (line == null) {
            throw new IllegalStateException("lot " + file.lot().id().value() + " belongs to order line "
                    + file.lot().orderLine().value() + ", which is not in the order book");
        }
        return line;
    }

    private Map<JobOrderId, Assignment> publishedOf(List<LotFile> open) {
        var kept = new HashMap<JobOrderId, Assignment>();
        for (LotFile file : open) {
            for (JobOrder job : file.workAhead()) {
                Assignment assignment = published.get(job.id());
                if (assignment != null) {
                    kept.put(job.id(), assignment);
                }
            }
        }
        return kept;
    }

    private List<PlannableUnit> units(List<LotFile> lots) {
        Map<WorkUnitId, Map<String, String>> setUpFor = lastSetups(lots);
        var units = new ArrayList<PlannableUnit>();
        for (WorkCentre centre : atelier.site().workCentres().toList()) {
            for (WorkUnit unit : centre.units()) {
                units.add(new PlannableUnit(
                        unit.id(),
                        centre.id(),
                        isAttended(unit),
                        unit.capacityLots(),
                        atelier.calendar().workingTime(from, until),
                        setUpFor.getOrDefault(unit.id(), Map.of())));
            }
        }
        return units;
    }

    private boolean isAttended(WorkUnit unit) {
        return unit.operations().stream().noneMatch(operation -> atelier.operations().get(operation).elapsed());
    }

    private Map<WorkUnitId, Map<String, String>> lastSetups(List<LotFile> lots) {
        record Done(LotFile file, JobOrder job) {}
        var setups = new HashMap<WorkUnitId, Map<String, String>>();
        lots.stream()
                .flatMap(file -> file.jobOrders().stream().map(job -> new Done(file, job)))
                .filter(done -> done.job().unit() != null && done.job().startedAt() != null)
                .sorted(Comparator.comparing((Done done) -> done.job().startedAt())
                        .thenComparing(done -> done.job().id()))
                .forEach(done -> setups.put(
                        done.job().unit(),
                        setupAttributes(styleOf(done.file()), done.job().operation())));
        return setups;
    }

    private List<PlannableOperator> operators(List<? extends Change> changes) {
        var people = new ArrayList<PlannableOperator>();
        for (Operator operator : atelier.operators().values()) {
            var pace = new HashMap<OperationCode, BigDecimal>();
            var tutored = new HashMap<OperationCode, WorkingTime>();
            operator.skills().forEach((operation, level) -> {
                WorkingTime tutors = level.worksAlone() ? WorkingTime.NEVER : tutorsPresent(operation, changes);
                if (level.worksAlone() || !tutors.open().isEmpty()) {
                    pace.put(operation, atelier.planning().pace().getOrDefault(level, BigDecimal.ONE));
                }
                if (!tutors.open().isEmpty()) {
                    tutored.put(operation, tutors);
                }
            });
            people.add(new PlannableOperator(operator.id(), present(operator), pace, tutored));
        }
        return people;
    }

    /** When somebody who may tutor this operation is in the atelier, with the hours that the changes leave. */
    private WorkingTime tutorsPresent(OperationCode operation, List<? extends Change> changes) {
        return WorkingTime.ofAny(atelier.operators().values().stream()
                .filter(operator -> operator.levelIn(operation).filter(SkillLevel::mayTutor).isPresent())
                .flatMap(tutor -> present(tutor, changes).open().stream())
                .toList());
    }

    private WorkingTime present(Operator operator) {
        return atelier.calendar().workingTime(operator.hours(), operator.daysOff(), from, until);
    }

    private WorkingTime present(Operator operator, List<? extends Change> changes) {
        WorkingTime present = present(operator);
        for (Change change : changes) {
            present = change.hoursOf(operator.id(), present);
        }
        return present;
    }

    private List<LastStock> lasts() {
        var stock = new ArrayList<LastStock>();
        atelier.lastModels().values().forEach(model -> model.pairsOwned()
                .pairsBySize()
                .forEach((size, owned) -> stock.add(new LastStock(model.id(), size, owned))));
        return stock;
    }

    private PlannableLot lot(LotFile file, OrderLine line, WaitingPairs waiting) {
        Style style = styleOf(file);
        Instant release = atelier.calendar().startOf(line.release());
        BigDecimal weight = brandOf(line).weight()
                .multiply(BigDecimal.valueOf(line.priority()))
                .multiply(waiting.standFor(file, line));
        return new PlannableLot(
                file.lot().id(),
                line.brand(),
                style.name(),
                file.lot().pairs(),
                release,
                atelier.calendar().endOf(line.due()),
                atelier.calendar().endOf(line.due().minusDays(atelier.planning().safetyDays())),
                line.kind().hasHardDeadline(),
                weight,
                file.jobOrders().stream()
                        .map(JobOrder::startedAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                file.workAhead().stream()
                        .map(job -> jobOrder(style, job, startOf(line, job)))
                        .toList(),
                LastHold.of(file, style, atelier.routingOf(style)));
    }

    private Brand brandOf(OrderLine line) {
        Brand brand = atelier.brands().get(line.brand());
        if (brand == null) {
            throw new IllegalStateException("order line " + line.id().value() + " is of brand " + line.brand().value()
                    + ", which site " + atelier.id().value()
                    + " does not have: keep a brand in the configuration until its orders are done");
        }
        return brand;
    }

    private Instant startOf(OrderLine line, JobOrder job) {
        Operation operation = atelier.operations().get(job.operation());
        return atelier.calendar().startOf(line.availableFrom(operation.material()));
    }

    private PlannableJobOrder jobOrder(Style style, JobOrder job, Instant earliestStart) {
        OperationSegment segment = segmentOf(style, job);
        Duration work = segment.perLot().plus(style.standardTime(segment).of(job.target()));
        var workOn = new HashMap<WorkUnitId, Duration>();
        atelier.site().workUnits()
                .filter(unit -> unit.operations().contains(job.operation()))
                .forEach(unit -> workOn.put(unit.id(), work));
        Assignment pin = startedWork.pinOf(job, work).orElse(null);
        return new PlannableJobOrder(
                job.id(), job.operation(), workOn, setupAttributes(style, job.operation()), earliestStart, pin);
    }

    private OperationSegment segmentOf(Style style, JobOrder job) {
        return atelier.routingOf(style).segments().stream()
                .filter(segment -> segment.sequence() == job.sequence())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("job order " + job.id().value() + " is step "
                        + job.sequence() + ", which routing " + style.construction().value()
                        + " no longer has: restore the step in the configuration until its lots are done"));
    }

    private Map<String, String> setupAttributes(Style style, OperationCode operation) {
        var attributes = new HashMap<String, String>();
        for (SetupRule rule : atelier.setupRules()) {
            if (rule.operation().equals(operation)) {
                style.attribute(rule.attribute()).ifPresent(value -> attributes.put(rule.attribute(), value));
            }
        }
        return attributes;
    }

    private Style styleOf(LotFile file) {
        return atelier.requireStyle(file.lot().style(), "lot " + file.lot().id().value());
    }
}
