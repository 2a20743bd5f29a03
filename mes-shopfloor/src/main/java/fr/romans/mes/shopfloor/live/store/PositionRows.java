package fr.romans.mes.shopfloor.live.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PositionRows extends GenericRepository<PositionRow, String> {

    Optional<PositionRow> findById(String projection);

    PositionRow save(PositionRow row);

    PositionRow update(PositionRow row);
}
