package fr.romans.mes.shopfloor.manager.whatif;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.equipment.WorkCentre;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.remedy.Advice;
import fr.romans.mes.core.planning.remedy.Remedy;
import fr.romans.mes.core.planning.whatif.Outcome;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.shopfloor.manager.explain.SayLateness;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import fr.romans.mes.shopfloor.page.Screen;
import io.micronaut.core.annotation.Introspected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scenarios and remedies as the page and the API show them. */
public final class WhatIfView {

    /**
     * @param name    empty for the plan as it is
     * @param changes in words
     * @param problem why it cannot be planned
     * @param figures null while it is being planned
     */
    @Introspected
    public record Column(String name, List<String> changes, @Nullable String problem, @Nullable Figures figures) {}

    /** Costs in euros; loads in percent of the open hours. */
    @Introspected
    public record Figures(
            long total,
            long hard,
            long tardiness,
            long pastAim,
            long setups,
            long flow,
            long unfairness,
            long moves,
            int lateLots,
            double latePairDays,
            long lotsElsewhere,
            List<Load> loads) {}

    @Introspected
    public record Load(String line, int percent) {}

    /** @param saved pair-days; negative where it makes things worse */
    public record TriedRemedy(String words, long price, long saved, long eurosSaved) {}

    /** @param remedy null when none of those tried takes away half of the lateness */
    public record LateLine(String line, long pairDays, String because, @Nullable String remedy, long price, long left) {}

    public record Remedies(boolean running, @Nullable String problem, List<LateLine> lines, List<TriedRemedy> tried) {}

    private final Atelier atelier;
    private final Ateliers all;
    private final Screen screen;
    private final RefusalSentences sentences;
    private final SayChange say;

    WhatIfView(Atelier atelier, Ateliers all, Screen screen, RefusalSentences sentences) {
        this.atelier = atelier;
        this.all = all;
        this.screen = screen;
        this.sentences = sentences;
        this.say = new SayChange(atelier, screen, all::siteName);
    }

    List<Route> routes() {
        return Route.of(atelier, all, screen);
    }

    List<Column> columns(List<ScenarioBoard.Tried> tried) {
        return tried.stream()
                .map(one -> new Column(
                        one.scenario().name(),
                        one.scenario().changes().stream().map(say::of).toList(),
                        one.refusal() == null ? null : sentences.in(screen.language(), one.refusal()),
                        one.outcome() == null ? null : figures(one.outcome())))
                .toList();
    }

    private Figures figures(Outcome outcome) {
        PlanCost cost = outcome.cost();
        var loads = new ArrayList<Load>();
        for (WorkCentre centre : atelier.site().workCentres().toList()) {
            Double load = outcome.loads().get(new WorkCentreId(centre.id().value()));
            if (load != null) {
                loads.add(new Load(centre.name(), (int) Math.round(100 * load)));
            }
        }
        return new Figures(
                cost.everything() / 100,
                cost.hardLateness() / 100,
                cost.tardiness() / 100,
                cost.pastAim() / 100,
                cost.setups() / 100,
                cost.flow() / 100,
                cost.unfairness() / 100,
                cost.moves() / 100,
                cost.lateLots(),
                Math.round(10 * cost.latePairDays()) / 10.0,
                outcome.lotsElsewhere(),
                loads);
    }

    Remedies remedies(ScenarioBoard.Sought sought) {
        if (sought.advice() == null) {
            String problem = sought.refusal() == null ? null : sentences.in(screen.language(), sought.refusal());
            return new Remedies(sought.isRunning(), problem, List.of(), List.of());
        }
        Advice advice = sought.advice();
        return new Remedies(
                false,
                null,
                advice.lines().stream().map(line -> line(line)).toList(),
                advice.tried().stream().map(this::remedy).toList());
    }

    private LateLine line(Advice.ForLine line) {
        return new LateLine(
                line.line().value(),
                Math.max(1, Math.round(line.pairDays())),
                new SayLateness(atelier, all, screen).of(line.worst()),
                line.cheapest().map(remedy -> say.of(remedy.change())).orElse(null),
                line.cheapest().map(remedy -> remedy.price() / 100).orElse(0L),
                Math.round(line.left()));
    }

    private TriedRemedy remedy(Remedy remedy) {
        return new TriedRemedy(
                say.of(remedy.change()), remedy.price() / 100, Math.round(remedy.pairDaysSaved()), remedy.centsSaved() / 100);
    }
}
