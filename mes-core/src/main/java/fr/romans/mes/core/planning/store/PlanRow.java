package fr.romans.mes.core.planning.store;

import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanState;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param publishedFor the site while this is its published plan, null otherwise; unique in the table */
@MappedEntity("plan")
record PlanRow(
        @Id String id,
        String siteId,
        PlanState state,
        @Nullable String publishedFor,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime planFrom,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime createdAt,
        @TypeDef(type = DataType.OBJECT) @Nullable OffsetDateTime publishedAt,
        long costHardLateness,
        long costTotal,
        long costTardiness,
        long costPastAim,
        long costSetups,
        long costFlow,
        long costUnfairness,
        long costMoves,
        double latePairDays,
        int lateLots,
        long setupSeconds,
        double flowPairDays) {

    static PlanRow of(WeeklyPlan plan) {
        PlanCost cost = plan.cost();
        return new PlanRow(
                plan.id().value(),
                plan.site().value(),
                plan.state(),
                plan.state() == PlanState.PUBLISHED ? plan.site().value() : null,
                InstantColumn.of(plan.from()),
                InstantColumn.of(plan.createdAt()),
                InstantColumn.ofNullable(plan.publishedAt()),
                cost.hardLateness(),
                cost.total(),
                cost.tardiness(),
                cost.pastAim(),
                cost.setups(),
                cost.flow(),
                cost.unfairness(),
                cost.moves(),
                cost.latePairDays(),
                cost.lateLots(),
                cost.setupTime().toSeconds(),
                cost.flowPairDays());
    }

    WeeklyPlan toPlan(List<AssignmentRow> rows) {
        Map<JobOrderId, WorkingTime> elsewhere = new HashMap<>();
        rows.forEach(row -> row.elsewhere().ifPresent(taken -> elsewhere.put(new JobOrderId(row.jobOrderId()), taken)));
        return new WeeklyPlan(
                new PlanId(id),
                new SiteId(siteId),
                state,
                planFrom.toInstant(),
                createdAt.toInstant(),
                InstantColumn.toNullable(publishedAt),
                rows.stream().map(AssignmentRow::toAssignment).toList(),
                cost(),
                elsewhere);
    }

    private PlanCost cost() {
        return new PlanCost(
                costHardLateness,
                costTotal,
                costTardiness,
                costPastAim,
                costSetups,
                costFlow,
                costUnfairness,
                costMoves,
                latePairDays,
                lateLots,
                Duration.ofSeconds(setupSeconds),
                flowPairDays);
    }
}
