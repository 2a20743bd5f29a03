package fr.romans.mes.shopfloor.manager.whatif;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.Lot;
import fr.romans.mes.core.workorder.WorkOrders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A change as a form says it. */
final class AskedChange {

    enum Kind {
        EXTRA_HOURS,
        EXTRA_PERSON,
        TRAINING,
        ABSENCE,
        BREAKDOWN,
        MORE_LASTS,
        RUSH,
        ORDER_TAKEN_OUT
    }

    private final Atelier atelier;
    private final WorkOrders workOrders;
    private final Map<String, String> form;

    AskedChange(Atelier atelier, WorkOrders workOrders, Map<String, String> form) {
        this.atelier = atelier;
        this.workOrders = workOrders;
        this.form = form;
    }

    /** Empty when a field is missing, cannot be read, or names what the site does not have. */
    Optional<Change> read(Instant now) {
        return List.of(Kind.values()).stream()
                .filter(kind -> kind.name().equals(form.get("changement")))
                .findFirst()
                .flatMap(kind -> read(kind, now));
    }

    private Optional<Change> read(Kind kind, Instant now) {
        return switch (kind) {
            case EXTRA_HOURS -> day("jour").flatMap(this::hours).map(Change.ExtraHours::new);
            case EXTRA_PERSON -> person().map(like -> new Change.ExtraPerson(new OperatorId("renfort-" + like.value()), like));
            case TRAINING -> person().flatMap(person -> operation().map(operation -> new Change.Training(person, operation)));
            case ABSENCE -> person().flatMap(person -> until(now).map(away -> new Change.Absence(person, away)));
            case BREAKDOWN -> unit().flatMap(unit -> until(now).map(down -> new Change.Breakdown(unit, down)));
            case MORE_LASTS -> model().flatMap(model -> pairs().map(pairs -> new Change.MoreLasts(model, pairs)));
            case RUSH -> line().map(line -> new Change.Rush(line, lotsOf(line)));
            case ORDER_TAKEN_OUT -> line().map(line -> new Change.OrderTakenOut(line, lotsOf(line)));
        };
    }

    private Set<LotId> lotsOf(OrderLineId line) {
        return workOrders.ofLines(Set.of(line)).stream().map(file -> file.lot()).map(Lot::id).collect(Collectors.toSet());
    }

    private Optional<Interval> hours(LocalDate day) {
        try {
            Instant start = day.atTime(LocalTime.parse(form.getOrDefault("de", ""))).atZone(atelier.calendar().zone()).toInstant();
            Instant end = day.atTime(LocalTime.parse(form.getOrDefault("a", ""))).atZone(atelier.calendar().zone()).toInstant();
            return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Interval> until(Instant now) {
        return day("jour")
                .map(day -> atelier.calendar().startOf(day.plusDays(1)))
                .filter(end -> end.isAfter(now))
                .map(end -> new Interval(now, end));
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(form.getOrDefault(field, "")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> pairs() {
        return Optional.of(form.getOrDefault("paires", "")).filter(text -> text.matches("[1-9]\\d?")).map(Integer::parseInt);
    }

    private Optional<OperatorId> person() {
        return id("personne", OperatorId::new).filter(atelier.operators()::containsKey);
    }

    private Optional<OperationCode> operation() {
        return id("operation", OperationCode::new).filter(atelier.operations()::containsKey);
    }

    private Optional<WorkUnitId> unit() {
        return id("poste", WorkUnitId::new).filter(unit -> atelier.site().workUnit(unit).isPresent());
    }

    private Optional<LastModelId> model() {
        return id("forme", LastModelId::new).filter(atelier.lastModels()::containsKey);
    }

    private Optional<OrderLineId> line() {
        return id("ligne", OrderLineId::new);
    }

    private <T> Optional<T> id(String field, Function<String, T> make) {
        return Optional.of(form.getOrDefault(field, "")).filter(Identifier::isValid).map(make);
    }
}
