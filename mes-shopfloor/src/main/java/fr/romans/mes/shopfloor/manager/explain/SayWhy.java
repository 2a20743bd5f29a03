package fr.romans.mes.shopfloor.manager.explain;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.explain.PlanExplanation;
import fr.romans.mes.core.planning.explain.StartReason;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.shopfloor.page.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the explanation of a plan into words of the trade. */
public final class SayWhy {

    private static final int STEPS = 4;

    private final Atelier atelier;
    private final Ateliers all;
    private final PlanExplanation explanation;
    private final Screen screen;
    private final Names names;

    public SayWhy(Atelier atelier, Ateliers all, PlanExplanation explanation, Screen screen) {
        this.atelier = atelier;
        this.all = all;
        this.explanation = explanation;
        this.screen = screen;
        this.names = new Names(atelier, all, screen);
    }

    /** Empty when the plan has no such job order. */
    public Optional<Why> of(JobOrderId job) {
        return explanation.place(job).map(place -> new Why(steps(place), lateness(place.lot().id())));
    }

    private List<Why.Step> steps(PlanExplanation.Place first) {
        var steps = new ArrayList<Why.Step>();
        PlanExplanation.Place place = first;
        while (place != null && steps.size() < STEPS) {
            StartReason reason = explanation.reason(place.job().id());
            steps.add(new Why.Step(
                    place.job().id().value(), task(place), at(place.assignment()), reason.kind().name(), sentence(reason, place)));
            place = goesOn(reason) ? explanation.place(reason.because()).orElse(null) : null;
        }
        return steps;
    }

    private static boolean goesOn(StartReason reason) {
        return reason.because() != null && reason.kind() != StartReason.Kind.HELD_BACK;
    }

    /** What binds the start of a job order, in one sentence. */
    public String sentence(JobOrderId job) {
        return explanation.place(job).map(place -> sentence(explanation.reason(job), place)).orElse("");
    }

    private String sentence(StartReason reason, PlanExplanation.Place place) {
        String until = screen.dayAndTime(reason.until());
        String other = reason.because() == null ? "" : explanation.place(reason.because()).map(this::task).orElse("");
        Assignment here = place.assignment();
        return switch (reason.kind()) {
            case PIN -> screen.say("why.PIN");
            case PREDECESSOR -> screen.say("why.PREDECESSOR", operationOf(reason.because()), until);
            case TRANSPORT -> screen.say("why.TRANSPORT", names.unit(here.unit()), until);
            case UNIT_BUSY -> screen.say("why.UNIT_BUSY", names.unit(here.unit()), other, until);
            case OPERATOR_BUSY -> screen.say("why.OPERATOR_BUSY", names.person(here.operator()), other, until);
            case LASTS -> screen.say("why.LASTS", model(place), other, until);
            case RELEASE -> screen.say("why.RELEASE", until);
            case MATERIAL -> screen.say("why.MATERIAL", until);
            case CALENDAR -> screen.say("why.CALENDAR", names.unit(here.unit()), names.person(here.operator()), until);
            case HELD_BACK -> screen.say("why.HELD_BACK");
        };
    }

    private @Nullable String lateness(LotId lot) {
        return explanation.lateLots().stream()
                .filter(late -> late.lot().equals(lot))
                .findFirst()
                .map(new SayLateness(atelier, all, screen)::of)
                .orElse(null);
    }

    private String task(PlanExplanation.Place place) {
        return screen.operation(atelier.operations().get(place.job().operation())) + " · " + place.lot().label() + " · "
                + place.lot().id().value();
    }

    private String at(Assignment assignment) {
        String person = assignment.operator() == null ? "" : " · " + names.person(assignment.operator());
        return screen.dayAndTime(assignment.start()) + " → " + screen.dayAndTime(assignment.end()) + " · "
                + names.unit(assignment.unit()) + person;
    }

    private String operationOf(@Nullable JobOrderId job) {
        return Optional.ofNullable(job)
                .flatMap(explanation::place)
                .map(place -> screen.operation(atelier.operations().get(place.job().operation())))
                .orElse("");
    }

    private String model(PlanExplanation.Place place) {
        return place.lot().lastHolds().isEmpty() ? "" : names.model(place.lot().lastHolds().get(0).model().value());
    }
}
