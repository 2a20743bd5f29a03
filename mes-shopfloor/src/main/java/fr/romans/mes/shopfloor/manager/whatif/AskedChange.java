package fr.romans.mes.shopfloor.manager.whatif;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.CurrentBook;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A change as a form says it. */
final class AskedChange {

    private static final int MOST_DAYS = 60;

    enum Kind {
        EXTRA_HOURS,
        EXTRA_PERSON,
        TRAINING,
        ABSENCE,
        EXTRA_POST,
        BREAKDOWN,
        MORE_LASTS,
        ORDER_ADDED,
        ORDER_CHANGED,
        ORDER_TAKEN_OUT,
        RUSH,
        LATE_MATERIAL,
        TRANSFER
    }

    private final Atelier atelier;
    private final CurrentBook.Work book;
    private final WorkOrders workOrders;
    private final Map<String, String> form;

    AskedChange(Atelier atelier, CurrentBook.Work book, WorkOrders workOrders, Map<String, String> form) {
        this.atelier = atelier;
        this.book = book;
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
            case EXTRA_HOURS -> hours().map(Change.ExtraHours::new);
            case EXTRA_PERSON -> person().map(like -> new Change.ExtraPerson(new OperatorId("renfort-" + like.value()), like));
            case TRAINING -> person().flatMap(person -> operation().map(operation -> new Change.Training(person, operation)));
            case ABSENCE -> person().flatMap(person -> until(now).map(away -> new Change.Absence(person, away)));
            case EXTRA_POST -> unit().map(like -> new Change.ExtraPost(new WorkUnitId(like.value() + "-bis"), like));
            case BREAKDOWN -> unit().flatMap(unit -> until(now).map(down -> new Change.Breakdown(unit, down)));
            case MORE_LASTS -> model().flatMap(model -> pairs().map(pairs -> new Change.MoreLasts(model, pairs)));
            case ORDER_ADDED -> added(now).map(Change.OrderAdded::new);
            case ORDER_CHANGED -> line().flatMap(this::changed).map(Change.OrderChanged::new);
            case ORDER_TAKEN_OUT -> line().map(line -> new Change.OrderTakenOut(line.id()));
            case RUSH -> line().map(line -> new Change.Rush(line.id(), book.lotsOf(line.id())));
            case LATE_MATERIAL -> line().flatMap(line -> day("jour").map(day ->
                    new Change.LateMaterial(line.id(), book.lotsOf(line.id()), atelier.calendar().startOf(day))));
            case TRANSFER -> line().flatMap(this::transfer);
        };
    }

    private Optional<OrderLine> added(Instant now) {
        LocalDate today = now.atZone(atelier.calendar().zone()).toLocalDate();
        return id("modele", StyleId::new)
                .flatMap(atelier::style)
                .flatMap(style -> sizes().flatMap(sizes -> day("jour")
                        .filter(due -> !due.isBefore(today))
                        .map(due -> added(style, sizes, today, due))));
    }

    /** The same style for the same day a second time is the same order, with other sizes. */
    private OrderLine added(Style style, SizeRun sizes, LocalDate today, LocalDate due) {
        String order = "essai-" + Integer.toHexString(Objects.hash(style.id().value(), due.toString()));
        return new OrderLine(
                new OrderLineId(order + ".1"), new OrderId(order), atelier.id(), style.brand(), style.id(), OrderKind.SERIES,
                sizes, today, due, Map.of(), OrderLine.LOWEST_PRIORITY);
    }

    /** Other sizes only while no lot has begun: what is cut, is cut. */
    private Optional<OrderLine> changed(OrderLine line) {
        boolean isSameRun = form.getOrDefault("grille", "").isBlank();
        boolean hasBegun = workOrders.ofLines(Set.of(line.id())).stream().anyMatch(LotFile::hasBegun);
        return isSameRun || !hasBegun
                ? (isSameRun ? Optional.of(line.sizeRun()) : sizes())
                        .flatMap(sizes -> day("jour")
                                .filter(due -> !due.isBefore(line.release()))
                                .map(due -> line.withSizesDue(sizes, due)))
                : Optional.empty();
    }

    private Optional<SizeRun> sizes() {
        try {
            return Optional.of(SizeRun.parse(form.getOrDefault("grille", ""))).filter(run -> !run.total().isNone());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The field names site and operation, parted by a slash. */
    private Optional<Change> transfer(OrderLine line) {
        String[] parts = form.getOrDefault("transfert", "").split("/", -1);
        return atelier.planning().transfers().stream()
                .flatMap(route -> route.operations().stream()
                        .filter(operation -> parts.length == 2
                                && route.to().value().equals(parts[0])
                                && operation.value().equals(parts[1]))
                        .map(operation -> (Change) new Change.Transfer(line.id(), book.lotsOf(line.id()), operation, route.to())))
                .findFirst();
    }

    /** One day, or each working day through another. */
    private Optional<List<Interval>> hours() {
        Optional<LocalDate> first = day("jour");
        Optional<LocalDate> last = form.getOrDefault("jusquau", "").isBlank() ? first : day("jusquau");
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get()) || last.get().isAfter(first.get().plusDays(MOST_DAYS))) {
            return Optional.empty();
        }
        List<Interval> all = first.get().datesUntil(last.get().plusDays(1))
                .filter(day -> first.equals(last) || isWorked(day))
                .flatMap(day -> hours(day).stream())
                .toList();
        return Optional.of(all).filter(hours -> !hours.isEmpty());
    }

    private boolean isWorked(LocalDate day) {
        return !atelier.calendar().isClosed(day) && !atelier.calendar().week().on(day.getDayOfWeek()).isEmpty();
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

    private Optional<OrderLine> line() {
        return id("ligne", OrderLineId::new).flatMap(id -> Optional.ofNullable(book.lines().get(id)));
    }

    private <T> Optional<T> id(String field, Function<String, T> make) {
        return Optional.of(form.getOrDefault(field, "")).filter(Identifier::isValid).map(make);
    }
}
