package fr.romans.mes.scheduler.desk;

import static fr.romans.mes.scheduler.desk.PlanningDesk.LSF;
import static fr.romans.mes.scheduler.desk.PlanningDesk.MIR;
import static fr.romans.mes.scheduler.desk.PlanningDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.RedrawSnapshot;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.explain.ExplainPlan;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.core.planning.replan.Event;
import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.Happening;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.RecordFloorReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves that a transfer that was decided holds in every plan of both sites from then on. */
class TransferTest {

    private static final OperationCode STITCHING = new OperationCode("STITCHING");
    private static final OperationCode SKIVING = new OperationCode("SKIVING");
    private static final Duration WAY = Duration.ofHours(3);

    private final PlanningDesk desk = new PlanningDesk().someOrders();
    private WeeklyPlan published;

    @BeforeEach
    void nobodyStitchesAtHomeAndEveryLineIsTransferredAndPlanned() {
        transferEverything(desk);
        published = desk.published(LSF);
    }

    private static void transferEverything(PlanningDesk desk) {
        Interval away = new Interval(PlanningDesk.MONDAY, PlanningDesk.MONDAY.plus(Duration.ofDays(28)));
        desk.ateliers.require(LSF).operators().values().stream()
                .filter(person -> person.levelIn(STITCHING).isPresent())
                .forEach(person -> desk.disturbances.note(LSF, new Change.Absence(person.id(), away)));
        desk.book.all().forEach(line -> desk.replan.note(LSF, new Event.Transferred(stitching(line))));
    }

    private static Transfer stitching(OrderLine line) {
        return new Transfer(line.id(), STITCHING, MIR);
    }

    private static List<Assignment> there(WeeklyPlan plan) {
        return plan.assignments().stream()
                .filter(one -> one.unit().value().startsWith("mir-"))
                .sorted(Comparator.comparing(Assignment::start).thenComparing(Assignment::jobOrder))
                .toList();
    }

    private PlanningSnapshot snapshot() {
        return desk.draw.of(
                desk.ateliers.require(LSF),
                Duration.ofDays(7),
                desk.floor.openOf(LSF),
                desk.book.all().stream().collect(Collectors.toMap(OrderLine::id, Function.identity())),
                List.of());
    }

    private PlannableJobOrder job(JobOrderId id) {
        return snapshot().lots().stream()
                .flatMap(lot -> lot.jobOrders().stream())
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void report(Assignment work, Instant at, int step, Happening what) {
        var report = new FloorReport(
                new ReportId(work.jobOrder().value() + "-" + step), work.jobOrder(), work.unit(), work.operator(), at, step, what);
        assertThat(new RecordFloorReport(desk.floor, desk.floor, desk.transfers).record(MIR, List.of(report)).get(0).problem())
                .isEmpty();
    }

    /** Whatever comes before it at home is done. */
    private Assignment begun() {
        Assignment work = there(published).get(0);
        desk.clock.set(work.start());
        List<Assignment> before = published.assignments().stream()
                .filter(one -> one.jobOrder().value().startsWith(work.jobOrder().value().replaceAll("-\\d+$", "-"))
                        && one.start().isBefore(work.start()))
                .toList();
        var record = new RecordFloorReport(desk.floor, desk.floor, desk.transfers);
        before.forEach(one -> {
            String id = one.jobOrder().value();
            record.record(LSF, List.of(
                    new FloorReport(new ReportId(id + "-a"), one.jobOrder(), one.unit(), one.operator(), one.start(), 1, new Happening.Started()),
                    new FloorReport(new ReportId(id + "-b"), one.jobOrder(), one.unit(), one.operator(), one.end(), 2, new Happening.Completed(List.of()))));
        });
        report(work, work.start(), 1, new Happening.Started());
        return work;
    }

    @Test
    void planOfTheWeekUsesTheOtherSiteAndKeepsEveryRule() {
        assertThat(there(published)).isNotEmpty();
        PlanningSnapshot snapshot = snapshot();
        PlanProposal proposal = desk.planner.plan(snapshot, steps(500), PlanningProgress.silent());
        assertThat(PlanCheck.check(ToPlanFile.of(snapshot, proposal)).violations()).isEmpty();
    }

    @Test
    void otherSitePlansNothingWhereAndWhenItsPostsAndPeopleAreHeld() {
        desk.order(MIR, "MIR", "mir-collines", "36:8 37:8 38:8 39:8", 5);
        WeeklyPlan theirs = desk.published(MIR);
        PlanningSnapshot snapshot = desk.draw.of(
                desk.ateliers.require(MIR), Duration.ofDays(7), List.of(), Map.of(), List.of());
        for (Assignment held : there(published)) {
            WorkingTime taken = published.elsewhere().get(held.jobOrder());
            assertThat(taken.total()).isPositive();
            assertThat(snapshot.units())
                    .filteredOn(unit -> unit.id().equals(held.unit()))
                    .singleElement()
                    .satisfies(unit -> assertThat(unit.open().and(taken).open()).isEmpty());
            assertThat(snapshot.operators())
                    .filteredOn(person -> person.id().equals(held.operator()))
                    .singleElement()
                    .satisfies(person -> assertThat(person.present().and(taken).open()).isEmpty());
            assertThat(theirs.assignments())
                    .filteredOn(own -> own.unit().equals(held.unit()) || held.operator().equals(own.operator()))
                    .noneMatch(own -> taken.isOpenAt(own.start()));
        }
    }

    @Test
    void publishedWorkThereStaysWhereItIsAlthoughTheOtherSitePlansAroundIt() {
        desk.order(MIR, "MIR", "mir-collines", "36:8 37:8 38:8 39:8", 5);
        desk.published(MIR);
        Instant frozenUntil = desk.clock.instant().plus(desk.ateliers.require(LSF).planning().frozen());
        List<Assignment> soon = there(published).stream().filter(one -> one.start().isBefore(frozenUntil)).toList();
        assertThat(soon).isNotEmpty();
        assertThat(soon).allSatisfy(one -> assertThat(job(one.jobOrder()).pin()).isEqualTo(one));
    }

    @Test
    void startedWorkThereIsPinnedAndTheTransferCannotBeUndone() {
        Assignment work = begun();
        desk.clock.advance(Duration.ofMinutes(30));

        Assignment pin = job(work.jobOrder()).pin();
        assertThat(pin.unit()).isEqualTo(work.unit());
        assertThat(pin.operator()).isEqualTo(work.operator());
        WeeklyPlan again = desk.replan.after(LSF, new Event.Drift(), steps(200));
        assertThat(again.assignments()).contains(pin);
        Transfer transfer = desk.transfers.of(LSF).stream()
                .filter(one -> work.jobOrder().value().startsWith(one.line().value()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> desk.replan.note(LSF, new Event.TransferUndone(transfer)))
                .isInstanceOfSatisfying(InfeasibleRequest.class, why -> assertThat(why.refusal().code()).isEqualTo("transfer.begun"));
    }

    @Test
    void personWhoBeganItThereAndIsAwayLeavesItToOthers() {
        Assignment work = begun();
        Interval away = new Interval(desk.clock.instant(), desk.clock.instant().plus(Duration.ofDays(9)));
        desk.disturbances.note(MIR, new Change.Absence(work.operator(), away));
        assertThat(job(work.jobOrder()).pin()).isNull();
    }

    @Test
    void lotThatIsDoneThereComesHomeBeforeItGoesOn() {
        Assignment work = begun();
        report(work, work.end(), 2, new Happening.Completed(List.of()));
        desk.clock.set(work.end());

        PlannableJobOrder next = snapshot().lots().stream()
                .filter(lot -> work.jobOrder().value().startsWith(lot.id().value()))
                .findFirst()
                .orElseThrow()
                .jobOrders()
                .get(0);
        assertThat(next.operation()).isNotEqualTo(STITCHING);
        assertThat(next.earliestStart()).isEqualTo(work.end().plus(WAY));
    }

    @Test
    void undoneTransferBringsTheWorkHome() {
        desk.transfers.of(LSF).forEach(transfer -> desk.replan.note(LSF, new Event.TransferUndone(transfer)));
        assertThat(there(desk.published(LSF))).isEmpty();
    }

    @Test
    void lotWaitsThereForWhatIsTransferredTooAndElseComesHomeFirst() {
        OrderLine line = desk.book.all().get(0);
        desk.replan.note(LSF, new Event.Transferred(new Transfer(line.id(), SKIVING, MIR)));
        LotFile file = desk.floor.openOf(LSF).stream()
                .filter(lot -> lot.lot().orderLine().equals(line.id()))
                .findFirst()
                .orElseThrow();
        Atelier mir = desk.ateliers.require(MIR);
        var work = new Assignment(
                jobOf(file, SKIVING),
                mir.site().workUnits().filter(unit -> unit.operations().contains(SKIVING)).findFirst().orElseThrow().id(),
                null,
                PlanningDesk.MONDAY,
                PlanningDesk.MONDAY.plus(Duration.ofHours(1)),
                Duration.ZERO);
        report(work, work.start(), 1, new Happening.Started());
        report(work, work.end(), 2, new Happening.Completed(List.of()));
        desk.clock.set(work.end());
        JobOrderId next = jobOf(file, STITCHING);
        assertThat(snapshot().transport().lots()).containsOnly(Map.entry(file.lot().id(), MIR));
        assertThat(job(next).earliestStart()).isBeforeOrEqualTo(work.end());

        desk.replan.note(LSF, new Event.TransferUndone(stitching(line)));
        assertThat(snapshot().transport().lots()).isEmpty();
        assertThat(job(next).earliestStart()).isEqualTo(work.end().plus(WAY));
    }

    private static JobOrderId jobOf(LotFile lot, OperationCode operation) {
        return lot.jobOrders().stream().filter(job -> job.operation().equals(operation)).findFirst().orElseThrow().id();
    }

    @Test
    void planIsExplainedWithWhatIsElsewhere() {
        var explain = new ExplainPlan(new RedrawSnapshot(desk.ateliers, desk.book, desk.floor));
        Assignment work = there(published).get(0);
        assertThat(explain.of(published).place(work.jobOrder()).orElseThrow().assignment()).isEqualTo(work);
    }

    /** Both drafts are drawn while neither site has anything published there, so both want the same hours. */
    @ParameterizedTest
    @CsvSource({"le-soulier-francais, made-in-romans", "made-in-romans, le-soulier-francais"})
    void draftWhoseHoursTheOtherSiteTookMeanwhileIsNotPublished(String slower, String faster) {
        SiteId late = new SiteId(slower);
        PlanningDesk two = new PlanningDesk().someOrders();
        transferEverything(two);
        two.order(MIR, "MIR", "mir-collines", "36:8 37:8 38:8 39:8", 5);
        WeeklyPlan draft = two.draft(late);
        two.clock.advance(Duration.ofMinutes(1));
        two.published(new SiteId(faster));

        assertThat(two.publish.publish(draft.id()).refusal()).map(Refusal::code).contains("plan.taken-meanwhile");
        assertThat(two.plans.published(late)).isEmpty();

        two.clock.advance(Duration.ofMinutes(1));
        assertThat(two.published(late).assignments()).isNotEmpty();
    }
}
