package fr.romans.mes.shopfloor.live.store;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutputRows extends GenericRepository<OutputRow, String> {

    @Introspected
    record Sum(String operation, long good, long scrapped) {}

    void saveAll(Iterable<OutputRow> rows);

    @Query("delete from live_output where job_order_id in (:jobOrders)")
    void deleteOf(Collection<String> jobOrders);

    void deleteAll();

    @Query(
            """
            select operation, sum(good) as good, sum(scrapped) as scrapped from live_output
            where site_id = :siteId and output_day = :day group by operation order by operation
            """)
    List<Sum> ofDay(String siteId, LocalDate day);
}
