package fr.romans.mes.core.planning.promise;

import fr.romans.mes.core.atelier.TimeSpread;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningSnapshot;
import java.util.Collection;
import java.util.List;

/** Port to whoever finds room for lots in a plan that stands. Asking changes nothing. */
public interface RoomFinder {

    /**
     * What is asked, and of which plan. The plan goes on from the snapshot's start: what should have begun by then slides.
     * Lots of the book that it does not place come in by due date.
     *
     * @param book   the snapshot without the asked lots
     * @param plan   assignments of the plan on the floor; those of job orders that are over are ignored
     * @param lots   at least one, under ids that the book does not have
     * @param seed   of the simulated courses
     */
    record Question(
            PlanningSnapshot book, Collection<Assignment> plan, List<PlannableLot> lots, TimeSpread spread, long seed) {}

    /**
     * @param inGaps nothing that is planned moves: gaps are used, and time that lots of the book without a place can spare
     *               without coming later after their due dates
     * @param rush   the asked lots go first at every post; what was planned follows as the floor would work it off
     */
    record Rooms(Room inGaps, Room rush) {}

    /** @throws InfeasibleRequest when the lots, or those of the book, can be placed nowhere */
    Rooms find(Question question);
}
