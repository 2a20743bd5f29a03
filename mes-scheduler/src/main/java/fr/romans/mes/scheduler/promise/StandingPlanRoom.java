package fr.romans.mes.scheduler.promise;

import fr.romans.mes.scheduler.gap.Placement;
import fr.romans.mes.core.planning.promise.Room;
import fr.romans.mes.core.planning.promise.RoomFinder;
import fr.romans.mes.core.unit.LotId;
import java.time.Instant;
import java.util.Map;

/** Finds room for asked lots in the plan that stands, and simulates how far off their day may be. */
public final class StandingPlanRoom implements RoomFinder {

    private static final int COURSES = 20;

    @Override
    public Rooms find(Question question) {
        var plan = new StandingPlan(question.book(), question.plan(), question.lots());
        Placement without = plan.withoutAsked();
        Placement with = plan.withAsked();
        var courses = new Courses(plan.problem());
        Room rush = rush(plan, without, courses, question);
        courses.follow(with);
        courses.holdBack(with, plan.firstAsked());
        int[] ends = with.ends();
        return new Rooms(room(plan, ends, courses, question, plan.ofBook(without.ends()), plan.ofBook(ends)), rush);
    }

    private static Room rush(StandingPlan plan, Placement without, Courses courses, Question question) {
        courses.follow(without);
        Map<LotId, Instant> before = plan.ofBook(courses.standard(plan.firstAsked()));
        courses.rush(plan.firstAsked());
        int[] after = courses.standard(plan.problem().lots);
        return room(plan, after, courses, question, before, plan.ofBook(after));
    }

    private static Room room(
            StandingPlan plan,
            int[] ends,
            Courses courses,
            Question question,
            Map<LotId, Instant> before,
            Map<LotId, Instant> after) {
        int[] ready = courses.drawn(COURSES, plan.firstAsked(), question.spread(), question.seed());
        return new Room(
                plan.ofAsked(ends), plan.at(ready[COURSES / 2 - 1]), plan.at(ready[COURSES * 9 / 10 - 1]), before, after);
    }
}
