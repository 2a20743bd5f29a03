package fr.romans.mes.shopfloor.inbox.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface QuarantineRows extends GenericRepository<QuarantineRow, Long> {

    QuarantineRow save(QuarantineRow row);

    @Query("select * from quarantine_message where settled_at is null order by id desc limit :limit")
    List<QuarantineRow> open(int limit);

    @Query("select count(*) from quarantine_message where settled_at is null")
    long countOpen();

    Optional<QuarantineRow> findById(Long id);

    @Query("update quarantine_message set settled_at = :settledAt, settlement = :settlement where id = :id")
    void settle(Long id, OffsetDateTime settledAt, String settlement);
}
