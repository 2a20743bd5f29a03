package fr.romans.mes.scheduler.promise;

import fr.romans.mes.core.planning.promise.Room;
import fr.romans.mes.core.planning.promise.RoomFinder;
import fr.romans.mes.core.unit.LotId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds room for asked lots in the plan that stands, and simulates how far off their day may be. */
public final class StandingPlanRoom implements RoomFinder {

    private static final int COURSES = 30;
    private static final int BEFORE_ALL = -1;

    @Override
    public Room inGaps(Question question) {
        var plan = new StandingPlan(question.book(), question.plan(), question.lots());
        plan.askInGaps();
        Map<LotId, Instant> ends = plan.ofBook(plan.ends());
        return room(plan, plan.ofAsked(plan.ends()), new Courses(plan.problem(), plan.starts()), question, ends, ends);
    }

    @Override
    public Room rush(Question question) {
        var without = new StandingPlan(question.book(), question.plan(), List.of());
        int[] before = new Courses(without.problem(), without.starts()).standard();
        var plan = new StandingPlan(question.book(), question.plan(), question.lots());
        int[] rank = plan.starts();
        Arrays.fill(rank, plan.problem().firstJob[plan.firstAsked()], rank.length, BEFORE_ALL);
        var courses = new Courses(plan.problem(), rank);
        int[] after = courses.standard();
        return room(plan, plan.ofAsked(after), courses, question, without.ofBook(before), plan.ofBook(after));
    }

    private static Room room(
            StandingPlan plan,
            Instant planned,
            Courses courses,
            Question question,
            Map<LotId, Instant> before,
            Map<LotId, Instant> after) {
        int[] ready = courses.drawn(COURSES, plan.firstAsked(), question.spread(), question.seed());
        return new Room(planned, plan.at(ready[COURSES / 2 - 1]), plan.at(ready[COURSES * 9 / 10 - 1]), before, after);
    }
}
