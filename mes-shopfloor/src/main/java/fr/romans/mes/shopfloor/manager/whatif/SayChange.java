package fr.romans.mes.shopfloor.manager.whatif;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.shopfloor.page.Screen;

/** Puts a change into words of the trade. */
public final class SayChange {

    private final Atelier atelier;
    private final Screen screen;

    public SayChange(Atelier atelier, Screen screen) {
        this.atelier = atelier;
        this.screen = screen;
    }

    public String of(Change change) {
        if (change instanceof Change.ExtraHours extra) {
            return screen.say("change-of.EXTRA_HOURS", screen.dayAndTime(extra.hours().start()), screen.time(extra.hours().end()));
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
            String unit = atelier.site().workUnit(down.unit()).map(post -> post.name()).orElse(down.unit().value());
            return screen.say("change-of.BREAKDOWN", unit, screen.dayAndTime(down.lasts().end()));
        }
        if (change instanceof Change.MoreLasts lasts) {
            return screen.say("change-of.MORE_LASTS", lasts.pairs(), atelier.lastModels().get(lasts.model()).name());
        }
        if (change instanceof Change.OrderAdded added) {
            return screen.say("change-of.ORDER_ADDED", added.line().id().value());
        }
        if (change instanceof Change.OrderTakenOut out) {
            return screen.say("change-of.ORDER_TAKEN_OUT", out.line().value());
        }
        if (change instanceof Change.LateMaterial late) {
            return screen.say("change-of.LATE_MATERIAL", late.line().value(), screen.day(late.there()));
        }
        return screen.say("change-of.RUSH", ((Change.Rush) change).line().value());
    }

    private String person(OperatorId id) {
        return atelier.operators().containsKey(id) ? atelier.operators().get(id).name() : id.value();
    }
}
