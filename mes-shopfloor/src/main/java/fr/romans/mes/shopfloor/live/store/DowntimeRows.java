package fr.romans.mes.shopfloor.live.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DowntimeRows extends GenericRepository<DowntimeRow, String> {

    DowntimeRow save(DowntimeRow row);

    @Query("select * from live_downtime where site_id = :siteId and unit_id = :unitId and terminal = :terminal")
    Optional<DowntimeRow> find(String siteId, String unitId, String terminal);

    @Query("delete from live_downtime where site_id = :siteId and unit_id = :unitId and terminal = :terminal")
    void delete(String siteId, String unitId, String terminal);

    @Query(
            """
            select * from (
                select distinct on (unit_id) * from live_downtime where site_id = :siteId
                order by unit_id, since desc, sequence desc, event_key desc) latest
            where down order by unit_id
            """)
    List<DowntimeRow> downAt(String siteId);

    void deleteAll();
}
