package fr.romans.mes.shopfloor.access.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserRows extends GenericRepository<UserRow, String> {

    Optional<UserRow> findByName(String name);

    UserRow save(UserRow row);

    void update(@Id String name, String passwordHash);
}
