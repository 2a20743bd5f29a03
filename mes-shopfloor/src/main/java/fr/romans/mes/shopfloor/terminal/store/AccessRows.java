package fr.romans.mes.shopfloor.terminal.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccessRows extends GenericRepository<AccessRow, String> {

    AccessRow save(AccessRow row);

    Optional<AccessRow> findById(String username);

    void deleteById(String username);
}
