package fr.romans.mes.shopfloor.live.store;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables of {@code workorder.store}, joined, and writes none. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InWorkRows extends GenericRepository<DowntimeRow, String> {

    @Introspected
    record Started(
            String unitId,
            String jobOrderId,
            String lotId,
            String state,
            @TypeDef(type = DataType.OBJECT) @Nullable OffsetDateTime startedAt) {}

    @Query(
            """
            select j.unit_id, j.id as job_order_id, j.lot_id, j.state, j.started_at
            from job_order j join lot l on l.id = j.lot_id
            where l.site_id in (:homes) and l.work_left and j.state in ('RUNNING', 'INTERRUPTED')
            order by j.unit_id, j.id
            """)
    List<Started> startedAt(Collection<String> homes);
}
