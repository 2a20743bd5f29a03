package fr.romans.mes.core.workorder.store;

import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.Told;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

@MappedEntity("job_order")
record JobOrderRow(
        @Id String id,
        String lotId,
        int step,
        String operation,
        int targetPairs,
        JobOrderState state,
        int goodPairs,
        int scrappedPairs,
        @Nullable String unitId,
        @Nullable String operatorId,
        @TypeDef(type = DataType.OBJECT) @Nullable OffsetDateTime startedAt,
        @TypeDef(type = DataType.OBJECT) @Nullable OffsetDateTime endedAt,
        @TypeDef(type = DataType.OBJECT) @Nullable OffsetDateTime lastReportAt,
        @Nullable String lastReporter,
        long lastSequence,
        boolean toldAnew) {

    static JobOrderRow of(JobOrder job) {
        return new JobOrderRow(
                job.id().value(),
                job.lot().value(),
                job.sequence(),
                job.operation().value(),
                job.target().count(),
                job.state(),
                job.good().count(),
                job.scrapped().count(),
                valueOf(job.unit()),
                valueOf(job.operator()),
                InstantColumn.ofNullable(job.startedAt()),
                InstantColumn.ofNullable(job.endedAt()),
                InstantColumn.ofNullable(job.told().latest()),
                job.told().reporter(),
                job.told().sequence(),
                job.told().anew());
    }

    JobOrder toJobOrder() {
        return new JobOrder(
                new JobOrderId(id),
                new LotId(lotId),
                step,
                new OperationCode(operation),
                Pairs.of(targetPairs),
                state,
                Pairs.of(goodPairs),
                Pairs.of(scrappedPairs),
                unitId == null ? null : new WorkUnitId(unitId),
                operatorId == null ? null : new OperatorId(operatorId),
                InstantColumn.toNullable(startedAt),
                InstantColumn.toNullable(endedAt),
                new Told(InstantColumn.toNullable(lastReportAt), lastReporter, lastSequence, toldAnew));
    }

    private static @Nullable String valueOf(@Nullable Identifier id) {
        return id == null ? null : id.value();
    }
}
