package fr.romans.mes.shopfloor.manager.whatif;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.shopfloor.page.Screen;
import java.util.List;
import java.util.function.Function;

/** Puts a change into words of the trade. */
public final class SayChange {

    private final Atelier atelier;
    private final Screen screen;
    private final Function<SiteId, String> siteName;

    public SayChange(Atelier atelier, Screen screen, Function<SiteId, String> siteName) {
        this.atelier = atelier;
        this.screen = screen;
        this.siteName = siteName;
    }

    public String of(Change change) {
        if (change instanceof Change.ExtraHours extra) {
            return hours(extra.hours());
        }
        if (change instanceof Change.ExtraPerson extra) {
            return screen.say("change-of.EXTRA_PERSON", person(extra.like()));
        }
        if (change instanceof Change.Training training) {
            return screen.say(
                    "change-of.TRAINING",
                    person(training.person()),
                    screen.operation(atelier.operations().get(training.operation())));
        }
        if (change instanceof Change.Absence absence) {
            return screen.say("change-of.ABSENCE", person(absence.person()), screen.dayAndTime(absence.lasts().end()));
        }
        if (change instanceof Change.Breakdown down) {
            return screen.say("change-of.BREAKDOWN", unit(down.unit()), screen.dayAndTime(down.lasts().end()));
        }
        if (change instanceof Change.ExtraPost extra) {
            return screen.say("change-of.EXTRA_POST", unit(extra.like()));
        }
        if (change instanceof Change.MoreLasts lasts) {
            return screen.say("change-of.MORE_LASTS", lasts.pairs(), atelier.lastModels().get(lasts.model()).name());
        }
        if (change instanceof Change.OrderAdded added) {
            return screen.say(
                    "change-of.ORDER_ADDED",
                    added.line().sizeRun().total().count(),
                    atelier.styles().get(added.line().style()).name(),
                    screen.day(added.line().due()));
        }
        if (change instanceof Change.OrderChanged changed) {
            return screen.say(
                    "change-of.ORDER_CHANGED",
                    changed.line().id().value(),
                    changed.line().sizeRun().total().count(),
                    screen.day(changed.line().due()));
        }
        if (change instanceof Change.Transfer transfer) {
            return screen.say(
                    "change-of.TRANSFER",
                    screen.operation(atelier.operations().get(transfer.operation())),
                    transfer.line().value(),
                    siteName.apply(transfer.to()));
        }
        if (change instanceof Change.OrderTakenOut out) {
            return screen.say("change-of.ORDER_TAKEN_OUT", out.line().value());
        }
        if (change instanceof Change.LateMaterial late) {
            return screen.say("change-of.LATE_MATERIAL", late.line().value(), screen.day(late.there()));
        }
        return screen.say("change-of.RUSH", ((Change.Rush) change).line().value());
    }

    private String hours(List<Interval> hours) {
        Interval first = hours.get(0);
        Interval last = hours.get(hours.size() - 1);
        return hours.size() == 1
                ? screen.say("change-of.EXTRA_HOURS", screen.dayAndTime(first.start()), screen.time(first.end()))
                : screen.say(
                        "change-of.EXTRA_SHIFT",
                        screen.time(first.start()),
                        screen.time(first.end()),
                        screen.dayAndTime(first.start()),
                        screen.dayAndTime(last.end()));
    }

    private String unit(WorkUnitId id) {
        return atelier.site().workUnit(id).map(post -> post.name()).orElse(id.value());
    }

    private String person(OperatorId id) {
        return atelier.operators().containsKey(id) ? atelier.operators().get(id).name() : id.value();
    }
}
