package fr.romans.mes.shopfloor.manager.explain;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.planning.explain.LateLot;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.shopfloor.page.Screen;
import java.time.Duration;

/** Says what a late lot waited for longest. */
public final class SayLateness {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final Screen screen;
    private final Names names;

    public SayLateness(Atelier atelier, Ateliers all, Screen screen) {
        this.screen = screen;
        this.names = new Names(atelier, all, screen);
    }

    public String of(LateLot late) {
        String waited = waited(late.waited());
        return switch (late.bottleneck()) {
            case PIN -> screen.say("late.because.PIN");
            case PREDECESSOR -> screen.say("late.because.PREDECESSOR");
            case TRANSPORT -> screen.say("late.because.TRANSPORT", waited);
            case UNIT_BUSY -> screen.say("late.because.UNIT_BUSY", names.line(late.where()), waited);
            case OPERATOR_BUSY -> screen.say("late.because.OPERATOR_BUSY", names.person(new OperatorId(late.where())), waited);
            case LASTS -> screen.say("late.because.LASTS", names.model(late.where()), waited);
            case RELEASE -> screen.say("late.because.RELEASE", waited);
            case MATERIAL -> screen.say("late.because.MATERIAL", waited);
            case CALENDAR -> screen.say("late.because.CALENDAR", names.line(late.where()), waited);
            case HELD_BACK -> screen.say("late.because.HELD_BACK", waited);
        };
    }

    private String waited(Duration time) {
        return time.compareTo(TWO_DAYS) < 0 ? screen.duration(time) : screen.say("late.waited-days", time.toDays());
    }
}
