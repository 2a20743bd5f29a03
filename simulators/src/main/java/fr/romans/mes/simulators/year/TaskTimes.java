package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.operator.Deed;
import fr.romans.mes.simulators.operator.WorkScript;
import fr.romans.mes.simulators.random.RandomStreams;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.FloorPlan.Step;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/** How long tasks take: minutes of the routing, the pace of who does them, and luck. */
final class TaskTimes {

    private final FloorPlan site;
    private final YearHabits habits;
    private final RandomStreams streams;
    private final Crew crew;

    TaskTimes(FloorPlan site, YearHabits habits, RandomStreams streams, Crew crew) {
        this.site = site;
        this.habits = habits;
        this.streams = streams;
        this.crew = crew;
    }

    TaskLuck luckOf(Start start, FloorPlan.Style style, Duration setUp) {
        Duration soFar = Duration.ZERO;
        Step here = null;
        for (Step step : style.steps()) {
            soFar = step.isElapsed() ? soFar : soFar.plus(step.perPair());
            if (step.operation().equals(start.operation())) {
                here = step;
                break;
            }
        }
        if (here == null) {
            throw new IllegalStateException(start.jobOrder() + " is " + start.operation() + ", which no " + style.id() + " needs");
        }
        if (start.operator() == null) {
            Duration elapsed = here.perLot().plus(here.perPair().multipliedBy(start.pairs()));
            return new TaskLuck(
                    List.of(
                            new WorkScript.Step(Duration.ZERO, new Deed.Start()),
                            new WorkScript.Step(elapsed, new Deed.Complete(new TreeMap<>()))),
                    elapsed, 0, 0);
        }
        double pace = crew.pace(start.operator(), start.operation());
        var work = new TaskLuck.Work(
                start.pairs(),
                scaled(here.perPair(), pace),
                scaled(here.perLot(), pace).plus(setUp),
                scaled(soFar, pace),
                isLasted(start.style(), start.operation()),
                start.defectCodes());
        return TaskLuck.draw(work, habits, streams.of("task/" + start.jobOrder()));
    }

    boolean isLast(Start start) {
        List<Step> steps = styleOf(start.style()).steps();
        return steps.get(steps.size() - 1).operation().equals(start.operation());
    }

    boolean isLasted(String style, String operation) {
        FloorPlan.Style of = styleOf(style);
        return of.lastFrom() >= 0 && of.steps().get(of.lastFrom()).operation().equals(operation);
    }

    FloorPlan.Style styleOf(String id) {
        FloorPlan.Style style = site.styles().get(id);
        if (style == null) {
            throw new IllegalStateException("a dispatch list names style " + id + ", which the site's files do not have");
        }
        return style;
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
