package fr.romans.mes.scheduler.bench;

import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningSnapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Another planner to be measured against; found on the class path by {@link java.util.ServiceLoader}. */
public interface Rival {

    /** As the benchmark's table calls it. */
    String name();

    /** The best plan found in that time of search; building its model comes on top. */
    Result plan(PlanningSnapshot snapshot, Duration time, long seed);

    /**
     * @param plan  empty when none was found
     * @param bound cents that no plan without hard lateness costs less than; empty when nothing is proved
     */
    record Result(Optional<PlanProposal> plan, OptionalLong bound) {}

    /** One that can also go on from a plan, to show what is left in it. */
    interface Improver extends Rival {

        /** The best plan found in that time, no dearer than the one that it starts from. */
        Result improve(PlanningSnapshot snapshot, PlanProposal start, Duration time, long seed);
    }
}
