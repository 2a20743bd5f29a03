package fr.romans.mes.core.planning.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DisturbanceRows extends GenericRepository<DisturbanceRow, String> {

    void save(DisturbanceRow row);

    void update(DisturbanceRow row);

    Optional<DisturbanceRow> findById(String id);

    @Query("select * from disturbance where site_id = :site and end_at > :now order by start_at, id")
    List<DisturbanceRow> current(String site, OffsetDateTime now);
}
