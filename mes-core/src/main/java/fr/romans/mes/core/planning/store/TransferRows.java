package fr.romans.mes.core.planning.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TransferRows extends GenericRepository<TransferRow, String> {

    void save(TransferRow row);

    void update(TransferRow row);

    Optional<TransferRow> findById(String id);

    @Query("select * from transfer where site_id = :site and undone_at is null order by order_line_id, operation, to_site_id")
    List<TransferRow> inForce(String site);
}
