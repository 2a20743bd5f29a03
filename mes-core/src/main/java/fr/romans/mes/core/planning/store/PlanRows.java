package fr.romans.mes.core.planning.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.OffsetDateTime;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlanRows extends GenericRepository<PlanRow, String> {

    void save(PlanRow row);

    Optional<PlanRow> findById(String id);

    Optional<PlanRow> findByPublishedFor(String site);

    @Query("""
            select * from plan where site_id = :site and state = 'DRAFT'
            order by created_at desc, id desc limit 1""")
    Optional<PlanRow> latestDraft(String site);

    @Query("update plan set state = 'SUPERSEDED', published_for = null where published_for = :site")
    void supersede(String site);

    @Query("""
            update plan set state = 'PUBLISHED', published_for = site_id, published_at = :at
            where id = :id and state = 'DRAFT'""")
    int publish(String id, @TypeDef(type = DataType.OBJECT) OffsetDateTime at);

    @Query("update plan set state = 'SUPERSEDED' where id = :id and state = 'DRAFT'")
    void discard(String id);

    @Query("update plan set state = 'SUPERSEDED' where site_id = :site and state = 'DRAFT' and created_at < :than")
    void discardOlder(String site, @TypeDef(type = DataType.OBJECT) OffsetDateTime than);
}
