package fr.romans.mes.shopfloor.manager.explain;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.explain.LateLot;
import fr.romans.mes.core.planning.explain.PlanExplanation;
import fr.romans.mes.core.planning.explain.StartReason;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.shopfloor.page.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the explanation of a plan into words of the trade. */
public final class SayWhy {

    private static final int STEPS = 4;
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final Atelier atelier;
    private final PlanExplanation explanation;
    private final Screen screen;

    public SayWhy(Atelier atelier, PlanExplanation explanation, Screen screen) {
        this.atelier = atelier;
        this.explanation = explanation;
        this.screen = screen;
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
            case UNIT_BUSY -> screen.say("why.UNIT_BUSY", unit(here.unit()), other, until);
            case OPERATOR_BUSY -> screen.say("why.OPERATOR_BUSY", person(here.operator()), other, until);
            case LASTS -> screen.say("why.LASTS", model(place), other, until);
            case RELEASE -> screen.say("why.RELEASE", until);
            case MATERIAL -> screen.say("why.MATERIAL", until);
            case CALENDAR -> screen.say("why.CALENDAR", unit(here.unit()), person(here.operator()), until);
            case HELD_BACK -> screen.say("why.HELD_BACK");
        };
    }

    private @Nullable String lateness(LotId lot) {
        return explanation.lateLots().stream()
                .filter(late -> late.lot().equals(lot))
                .findFirst()
                .map(this::bottleneck)
                .orElse(null);
    }

    /** What a late lot waited for longest. */
    public String bottleneck(LateLot late) {
        String waited = waited(late.waited());
        return switch (late.bottleneck()) {
            case PIN -> screen.say("late.because.PIN");
            case PREDECESSOR -> screen.say("late.because.PREDECESSOR");
            case UNIT_BUSY -> screen.say("late.because.UNIT_BUSY", line(late.where()), waited);
            case OPERATOR_BUSY -> screen.say("late.because.OPERATOR_BUSY", person(new OperatorId(late.where())), waited);
            case LASTS -> screen.say("late.because.LASTS", model(late.where()), waited);
            case RELEASE -> screen.say("late.because.RELEASE", waited);
            case MATERIAL -> screen.say("late.because.MATERIAL", waited);
            case CALENDAR -> screen.say("late.because.CALENDAR", line(late.where()), waited);
            case HELD_BACK -> screen.say("late.because.HELD_BACK", waited);
        };
    }

    private String waited(Duration time) {
        return time.compareTo(TWO_DAYS) < 0 ? screen.duration(time) : screen.say("late.waited-days", time.toDays());
    }

    private String task(PlanExplanation.Place place) {
        return screen.operation(atelier.operations().get(place.job().operation())) + " · " + place.lot().label() + " · "
                + place.lot().id().value();
    }

    private String at(Assignment assignment) {
        String person = assignment.operator() == null ? "" : " · " + person(assignment.operator());
        return screen.dayAndTime(assignment.start()) + " → " + screen.dayAndTime(assignment.end()) + " · "
                + unit(assignment.unit()) + person;
    }

    private String operationOf(@Nullable JobOrderId job) {
        return Optional.ofNullable(job)
                .flatMap(explanation::place)
                .map(place -> screen.operation(atelier.operations().get(place.job().operation())))
                .orElse("");
    }

    private String unit(WorkUnitId id) {
        return atelier.site().workUnit(id).map(unit -> unit.name()).orElse(id.value());
    }

    private String line(String id) {
        return atelier.site().workCentres()
                .filter(centre -> centre.id().equals(new WorkCentreId(id)))
                .findFirst()
                .map(centre -> centre.name())
                .orElse(id);
    }

    private String person(@Nullable OperatorId id) {
        if (id == null) {
            return screen.say("board.nobody");
        }
        return atelier.operators().containsKey(id) ? atelier.operators().get(id).name() : id.value();
    }

    private String model(PlanExplanation.Place place) {
        return place.lot().lastHolds().isEmpty() ? "" : model(place.lot().lastHolds().get(0).model().value());
    }

    private String model(String id) {
        return Identifier.isValid(id) && atelier.lastModels().containsKey(new LastModelId(id))
                ? atelier.lastModels().get(new LastModelId(id)).name()
                : id;
    }
}
