package fr.romans.mes.core.brandorder.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrderLineRows extends GenericRepository<OrderLineRow, String> {

    void saveAll(Iterable<OrderLineRow> rows);

    void updateAll(Iterable<OrderLineRow> rows);

    Optional<OrderLineRow> findById(String id);

    List<OrderLineRow> findByIdIn(Collection<String> ids);

    List<OrderLineRow> findBySiteId(String siteId);

    List<OrderLineRow> findByBrandId(String brandId);

    List<OrderLineRow> findBySiteIdAndDueOnGreaterThanEquals(String siteId, LocalDate dueOn);

    List<OrderLineRow> findByBrandIdAndDueOnGreaterThanEquals(String brandId, LocalDate dueOn);
}
