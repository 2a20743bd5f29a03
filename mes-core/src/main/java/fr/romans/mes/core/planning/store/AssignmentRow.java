package fr.romans.mes.core.planning.store;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param stretches of work elsewhere: {@code start/end start/end}; null where it is at home */
@MappedEntity("plan_assignment")
record AssignmentRow(
        @EmbeddedId Place id,
        String jobOrderId,
        String unitId,
        @Nullable String operatorId,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime startAt,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime endAt,
        long setupSeconds,
        @Nullable String stretches) {

    /** Where the assignment stands in the plan, whose order is kept. */
    @Embeddable
    record Place(@MappedProperty("plan_id") String planId, @MappedProperty("place") int place) {}

    static List<AssignmentRow> of(WeeklyPlan plan) {
        return IntStream.range(0, plan.assignments().size())
                .mapToObj(place -> of(new Place(plan.id().value(), place), plan.assignments().get(place), plan.elsewhere()))
                .toList();
    }

    private static AssignmentRow of(Place place, Assignment assignment, Map<JobOrderId, WorkingTime> elsewhere) {
        return new AssignmentRow(
                place,
                assignment.jobOrder().value(),
                assignment.unit().value(),
                assignment.operator() == null ? null : assignment.operator().value(),
                InstantColumn.of(assignment.start()),
                InstantColumn.of(assignment.end()),
                assignment.setup().toSeconds(),
                written(elsewhere.get(assignment.jobOrder())));
    }

    Assignment toAssignment() {
        return new Assignment(
                new JobOrderId(jobOrderId),
                new WorkUnitId(unitId),
                operatorId == null ? null : new OperatorId(operatorId),
                startAt.toInstant(),
                endAt.toInstant(),
                Duration.ofSeconds(setupSeconds));
    }

    private static @Nullable String written(@Nullable WorkingTime time) {
        return time == null
                ? null
                : time.open().stream().map(one -> one.start() + "/" + one.end()).collect(Collectors.joining(" "));
    }

    /** Empty where the work is at home. */
    Optional<WorkingTime> elsewhere() {
        return Optional.ofNullable(stretches)
                .map(text -> new WorkingTime(Stream.of(text.split(" "))
                        .filter(stretch -> !stretch.isEmpty())
                        .map(stretch -> stretch.split("/"))
                        .map(ends -> new Interval(Instant.parse(ends[0]), Instant.parse(ends[1])))
                        .toList()));
    }
}
