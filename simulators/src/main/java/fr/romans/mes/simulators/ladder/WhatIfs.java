package fr.romans.mes.simulators.ladder;

import fr.romans.mes.simulators.scenario.FloorChances;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.FloorPlan.SetUp;
import fr.romans.mes.simulators.scenario.FloorPlan.Step;
import fr.romans.mes.simulators.scenario.FloorPlan.Style;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The assumptions that carry most, each of them wrong in turn. */
final class WhatIfs {

    record Changed(FloorPlan plan, FloorChances chances) {}

    private WhatIfs() {}

    static Map<String, Changed> of(FloorPlan plan, FloorChances chances) {
        var changes = new LinkedHashMap<String, Changed>();
        changes.put("minutes-up-5", new Changed(withMinutes(plan, 1.05), chances));
        changes.put("minutes-down-5", new Changed(withMinutes(plan, 0.95), chances));
        changes.put("set-ups-half", new Changed(withSetUps(plan, 0.5), chances));
        changes.put("absence-double", new Changed(plan, chances.withAbsence(2 * chances.absenceRate())));
        changes.put("scrap-double", new Changed(plan, chances.withScrap(2 * chances.scrapRate())));
        changes.put("spread-double", new Changed(plan, chances.withSpread(2 * chances.timeSpread())));
        return changes;
    }

    private static FloorPlan withMinutes(FloorPlan plan, double factor) {
        Map<String, Style> styles = new HashMap<>();
        plan.styles().forEach((id, style) -> styles.put(id, new Style(
                id,
                style.steps().stream()
                        .map(step -> step.isElapsed()
                                ? step
                                : new Step(step.operation(), scaled(step.perPair(), factor), scaled(step.perLot(), factor), false))
                        .toList(),
                style.attributes(),
                style.lastFrom(),
                style.lastUntil())));
        return new FloorPlan(plan.hours(), styles, plan.people(), plan.units(), plan.lasts(), plan.setUps(), plan.trolley());
    }

    private static FloorPlan withSetUps(FloorPlan plan, double factor) {
        return new FloorPlan(
                plan.hours(),
                plan.styles(),
                plan.people(),
                plan.units(),
                plan.lasts(),
                plan.setUps().stream()
                        .map(setUp -> new SetUp(setUp.operation(), setUp.attribute(), scaled(setUp.time(), factor)))
                        .toList(),
                plan.trolley());
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
