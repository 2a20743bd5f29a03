package fr.romans.mes.core.workorder.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JobOrderRows extends GenericRepository<JobOrderRow, String> {

    void saveAll(Iterable<JobOrderRow> rows);

    @Query("""
            select job_order.* from job_order join lot on lot.id = job_order.lot_id
            where lot.site_id = :site and lot.work_left = true""")
    List<JobOrderRow> openOf(String site);

    @Query("""
            select job_order.* from job_order join lot on lot.id = job_order.lot_id
            where job_order.unit_id = :unit and lot.site_id in (:homes)
            order by job_order.last_report_at desc nulls last, job_order.id limit :limit""")
    List<JobOrderRow> lastAt(Collection<String> homes, String unit, int limit);
}
