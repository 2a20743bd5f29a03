package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.measure.Flow;
import fr.romans.mes.simulators.measure.UnitLog;
import fr.romans.mes.simulators.measure.UnitTimes;
import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.FloorPlan.Step;
import fr.romans.mes.simulators.scenario.FloorPlan.Unit;
import fr.romans.mes.simulators.year.YearOrders.Fate;
import fr.romans.mes.simulators.year.YearResult.OfBrand;
import fr.romans.mes.simulators.year.YearResult.OfOperation;
import fr.romans.mes.simulators.year.YearResult.OfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the figures of a year out of what was counted. */
public final class DrawUpYear {

    private final FloorPlan site;
    private final YearTally tally;
    private final YearOrders orders;
    private final ZoneId zone;
    private final LocalDate warm;
    private final LocalDate end;
    private final Instant from;
    private final Instant until;

    /** @param warm first day that is measured */
    public DrawUpYear(FloorPlan site, YearTally tally, YearOrders orders, ZoneId zone, LocalDate warm, LocalDate end) {
        this.site = site;
        this.tally = tally;
        this.orders = orders;
        this.zone = zone;
        this.warm = warm;
        this.end = end;
        this.from = warm.atStartOfDay(zone).toInstant();
        this.until = end.atStartOfDay(zone).toInstant();
    }

    public YearResult result(YearResult.Run run, YearFloor floor, YearRun.Traffic traffic, SteppedServer.Count count) {
        Flow flow = tally.flow().measured(until);
        Collection<Fate> fates = orders.fates(warm, end);
        List<OfOperation> operations = operations();
        var checks = new YearResult.Checks(
                flow.littlesLawError(),
                flow.isConserved() && tally.isConserved(floor.pairsStanding()),
                count.reports(),
                count.waiting(),
                count.quarantined(),
                traffic.sent() == traffic.stored()
                        && traffic.sent() == count.reports()
                        && count.waiting() == 0
                        && count.quarantined() == 0);
        return new YearResult(
                run,
                pairs(fates),
                tally.packed(),
                onTimeRate(fates),
                ratio(fates.stream().mapToInt(Fate::inTime).sum(), pairs(fates)),
                fates.stream().mapToDouble(this::latePairDays).sum(),
                mean(tally.leadDays()),
                orderDays(fates),
                meanInside(),
                loadOfPeople(),
                operations.stream().mapToInt(OfOperation::scrapped).sum(),
                tally.operations().values().stream().mapToInt(of -> of.halfPairs).sum(),
                tally.operations().values().stream().mapToInt(of -> of.reworked).sum(),
                orders.recutPairs(),
                bottleneck(operations),
                operations,
                brands(fates),
                weeks(),
                traffic,
                checks);
    }

    private List<OfOperation> operations() {
        Map<String, Duration> perPair = new HashMap<>();
        List<OfOperation> operations = new ArrayList<>();
        tally.operations().forEach((operation, of) -> {
            List<Unit> units = site.units().stream().filter(unit -> unit.operations().contains(operation)).toList();
            List<UnitTimes> times = units.stream().map(unit -> timesOf(unit, perPair)).toList();
            boolean isElapsed = site.styles().values().stream()
                    .flatMap(style -> style.steps().stream())
                    .anyMatch(step -> step.operation().equals(operation) && step.isElapsed());
            operations.add(operation(operation, of, units, times, isElapsed));
        });
        return operations;
    }

    private UnitTimes timesOf(Unit unit, Map<String, Duration> perPair) {
        return new UnitLog(site.hours(), from, until)
                .measure(tally.eventsOf(unit.id()), jobOrder -> perPair.computeIfAbsent(jobOrder, this::standardOf));
    }

    private Duration standardOf(String jobOrder) {
        String style = orders.lineOf(jobOrder.substring(0, jobOrder.lastIndexOf('-'))).style();
        String operation = tally.operationOf(jobOrder);
        return site.styles().get(style).steps().stream()
                .filter(step -> step.operation().equals(operation))
                .map(Step::perPair)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private OfOperation operation(
            String operation, YearTally.OfOperation of, List<Unit> units, List<UnitTimes> times, boolean isElapsed) {
        double open = sum(times, UnitTimes::plannedBusy);
        double production = sum(times, UnitTimes::production);
        double busy = sum(times, UnitTimes::busy);
        double runtime = sum(times, UnitTimes::plannedRuntime);
        double execution = sum(times, UnitTimes::orderExecution);
        double delay = sum(times, UnitTimes::delay);
        int produced = of.good + of.scrapped;
        double quality = ratio(of.good, produced);
        double availability = ratio(production, open);
        double effectiveness = ratio(runtime, production);
        List<FloorPlan.Person> skilled = site.people().stream()
                .filter(person -> person.paces().containsKey(operation))
                .toList();
        double there = skilled.stream()
                .mapToDouble(person -> hours(tally.presence().getOrDefault(person.id(), Duration.ZERO)))
                .sum();
        return new OfOperation(
                operation,
                units.size(),
                isElapsed ? 0 : skilled.size(),
                isElapsed ? 0 : ratio(busy, open),
                isElapsed ? 0 : ratio(hours(of.work), there),
                ratio(hours(of.waited), of.lots),
                of.lots,
                of.good,
                of.scrapped,
                of.setUps,
                hours(of.setUp),
                hours(of.work),
                availability,
                effectiveness,
                quality,
                availability * effectiveness * quality,
                ratio(production, busy),
                ratio(busy, execution),
                ratio(production, production + delay),
                ratio(hours(of.setUp), production),
                ratio(of.reworked, produced),
                ratio(produced, execution));
    }

    /** Where posts or those who can work at them are loaded most. */
    private static String bottleneck(List<OfOperation> operations) {
        return operations.stream()
                .max(Comparator.comparingDouble(of -> Math.max(of.loadOfPosts(), of.loadOfSkill())))
                .map(OfOperation::operation)
                .orElse("");
    }

    private double loadOfPeople() {
        double there = tally.presence().values().stream().mapToDouble(DrawUpYear::hours).sum();
        return ratio(tally.operations().values().stream().mapToDouble(of -> hours(of.work)).sum(), there);
    }

    private List<OfBrand> brands(Collection<Fate> fates) {
        Map<String, List<Fate>> byBrand = new TreeMap<>();
        fates.forEach(fate -> byBrand.computeIfAbsent(fate.line().brand(), brand -> new ArrayList<>()).add(fate));
        double allLate = fates.stream().mapToDouble(this::latePairDays).sum();
        double allPairs = pairs(fates);
        List<OfBrand> brands = new ArrayList<>();
        byBrand.forEach((brand, own) -> brands.add(new OfBrand(
                brand,
                pairs(own),
                onTimeRate(own),
                ratio(pairs(own), allPairs),
                ratio(own.stream().mapToDouble(this::latePairDays).sum(), allLate))));
        return brands;
    }

    /** A line that is not complete is as late as the end of the year makes it. */
    private double latePairDays(Fate fate) {
        Instant done = fate.completed() == null ? until : fate.completed();
        Duration late = Duration.between(orders.deadline(fate.line()), done);
        return late.isNegative() ? 0 : fate.line().pairs() * late.toMinutes() / (24.0 * 60);
    }

    private double onTimeRate(Collection<Fate> fates) {
        int onTime = fates.stream()
                .filter(fate -> fate.completed() != null && !fate.completed().isAfter(orders.deadline(fate.line())))
                .mapToInt(fate -> fate.line().pairs())
                .sum();
        return fates.isEmpty() ? 1 : ratio(onTime, pairs(fates));
    }

    private double orderDays(Collection<Fate> fates) {
        return mean(fates.stream()
                .filter(fate -> fate.completed() != null)
                .map(fate -> Duration.between(released(fate.line()), fate.completed()).toMinutes() / (24.0 * 60))
                .toList());
    }

    private Instant released(BookLine line) {
        return line.release().atStartOfDay(zone).toInstant();
    }

    private double meanInside() {
        return weeks().stream().filter(week -> week.pairsMade() > 0).mapToInt(OfWeek::pairsInside).average().orElse(0);
    }

    private List<OfWeek> weeks() {
        List<OfWeek> weeks = new ArrayList<>();
        tally.weeks().forEach((monday, figures) -> {
            if (!monday.isBefore(warm)) {
                weeks.add(new OfWeek(monday.toString(), figures[0], figures[1]));
            }
        });
        return weeks;
    }

    private static int pairs(Collection<Fate> fates) {
        return fates.stream().mapToInt(fate -> fate.line().pairs()).sum();
    }

    private static double mean(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double sum(List<UnitTimes> times, Function<UnitTimes, Duration> what) {
        return times.stream().mapToDouble(each -> hours(what.apply(each))).sum();
    }

    private static double hours(Duration duration) {
        return duration.toMillis() / 3_600_000.0;
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
