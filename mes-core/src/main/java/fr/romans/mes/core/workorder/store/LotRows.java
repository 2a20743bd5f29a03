package fr.romans.mes.core.workorder.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LotRows extends GenericRepository<LotRow, String> {

    void saveAll(Iterable<LotRow> rows);

    Optional<LotRow> findById(String id);

    List<LotRow> findBySiteIdAndWorkLeftTrue(String siteId);

    List<LotRow> findByOrderLineIdIn(Collection<String> orderLines);

    @Query("select distinct order_line_id from lot where site_id = :site and work_left = true")
    List<String> linesWithWorkLeftAt(String site);

    @Query("select distinct order_line_id from lot where brand_id = :brand and work_left = true")
    List<String> linesWithWorkLeftOf(String brand);

    @Query("select distinct order_line_id from lot where order_line_id in (:lines)")
    List<String> linesWithLots(Collection<String> lines);
}
