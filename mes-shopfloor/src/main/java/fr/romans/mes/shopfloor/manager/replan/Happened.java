package fr.romans.mes.shopfloor.manager.replan;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.replan.Event;
import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as it is written.
 *
 * @param event     DRIFT (nothing but the state of the floor), BREAKDOWN, ABSENCE, MATERIAL_LATE, RUSH, TRANSFER or TRANSFER_UNDONE
 * @param unit      post that stands still
 * @param person    who is away
 * @param line      order line whose material is late, that is in a hurry, or of which an operation is transferred
 * @param operation that is transferred
 * @param to        site to which
 * @param material  LEATHER or SOLES
 * @param until     local time of the site until which it lasts, as {@code 2026-11-30T14:00}; a day, for an absence through its end,
 *                  and for the day of arrival of a material
 */
@Introspected
record Happened(
        @Nullable String event,
        @Nullable String unit,
        @Nullable String person,
        @Nullable String line,
        @Nullable String operation,
        @Nullable String to,
        @Nullable String material,
        @Nullable String until) {

    /** Thrown for what cannot be read; the refusal says what and how to write it. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        Unreadable(Refusal refusal) {
            super(refusal.toString());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** @throws Unreadable when it cannot be read, or names what the site does not have */
    Event read(Atelier atelier, Instant now) {
        return switch (shown(event)) {
            case "DRIFT" -> new Event.Drift();
            case "BREAKDOWN" -> new Event.Disturbed(new Change.Breakdown(post(atelier), lasts(atelier, now)));
            case "ABSENCE" -> new Event.Disturbed(new Change.Absence(who(atelier), lasts(atelier, now)));
            case "MATERIAL_LATE" -> new Event.MaterialLate(orderLine(), whichMaterial(), day());
            case "TRANSFER" -> new Event.Transferred(transfer());
            case "TRANSFER_UNDONE" -> new Event.TransferUndone(transfer());
            case "RUSH" -> new Event.Rush(orderLine());
            default -> throw new Unreadable(Refusal.of("replan.event-unknown", "event", shown(event)));
        };
    }

    /** @throws Unreadable when it leaves nothing to note either */
    Event readToNote(Atelier atelier, Instant now) {
        Event event = read(atelier, now);
        if (event instanceof Event.Drift || event instanceof Event.Rush) {
            throw new Unreadable(Refusal.of("replan.nothing-to-note", "event", shown(this.event)));
        }
        return event;
    }

    private WorkUnitId post(Atelier atelier) {
        return Optional.of(shown(unit))
                .filter(Identifier::isValid)
                .map(WorkUnitId::new)
                .filter(id -> atelier.site().workUnit(id).isPresent())
                .orElseThrow(() -> new Unreadable(
                        Refusal.of("work-unit.unknown", "site", atelier.id().value(), "workUnit", shown(unit))));
    }

    private OperatorId who(Atelier atelier) {
        return Optional.of(shown(person))
                .filter(Identifier::isValid)
                .map(OperatorId::new)
                .filter(atelier.operators()::containsKey)
                .orElseThrow(() -> new Unreadable(Refusal.of("replan.person-unknown", "person", shown(person))));
    }

    private OrderLineId orderLine() {
        return Optional.of(shown(line))
                .filter(Identifier::isValid)
                .map(OrderLineId::new)
                .orElseThrow(() -> new Unreadable(Refusal.of("replan.line-unknown", "line", shown(line))));
    }

    private Transfer transfer() {
        if (!Identifier.isValid(shown(operation)) || !Identifier.isValid(shown(to))) {
            throw new Unreadable(Refusal.of("transfer.no-route", "operation", shown(operation), "to", shown(to)));
        }
        return new Transfer(orderLine(), new OperationCode(shown(operation)), new SiteId(shown(to)));
    }

    private Material whichMaterial() {
        return Stream.of(Material.LEATHER, Material.SOLES)
                .filter(known -> known.name().equals(material))
                .findFirst()
                .orElseThrow(() -> new Unreadable(Refusal.of("replan.material-unknown", "material", shown(material))));
    }

    private Interval lasts(Atelier atelier, Instant now) {
        Instant end;
        try {
            end = shown(until).contains("T")
                    ? LocalDateTime.parse(shown(until)).atZone(atelier.calendar().zone()).toInstant()
                    : atelier.calendar().startOf(day().plusDays(1));
        } catch (DateTimeParseException e) {
            throw new Unreadable(Refusal.of("replan.time-unreadable", "time", shown(until)));
        }
        if (!end.isAfter(now)) {
            throw new Unreadable(Refusal.of("replan.over-already", "time", shown(until)));
        }
        return new Interval(now, end);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(shown(until));
        } catch (DateTimeParseException e) {
            throw new Unreadable(Refusal.of("replan.time-unreadable", "time", shown(until)));
        }
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
