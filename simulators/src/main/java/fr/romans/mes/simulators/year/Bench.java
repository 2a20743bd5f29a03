package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.terminal.EventWriter;
import fr.romans.mes.simulators.terminal.Post;
import org.jspecify.annotations.Nullable;

/** A post as it stands there: what is on it, and what it was set up for last. */
final class Bench {

    final Post post;
    final FloorPlan.Unit unit;
    final EventWriter events;
    int taken;
    FloorPlan.@Nullable Style setUpFor;

    Bench(Post post, FloorPlan.Unit unit, EventWriter events) {
        this.post = post;
        this.unit = unit;
        this.events = events;
    }

    boolean hasRoom() {
        return taken < unit.lots();
    }
}
