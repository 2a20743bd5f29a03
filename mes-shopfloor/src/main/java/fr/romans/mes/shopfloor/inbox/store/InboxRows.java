package fr.romans.mes.shopfloor.inbox.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InboxRows extends GenericRepository<InboxRow, Long> {

    void saveAll(Iterable<InboxRow> rows);

    @Query("select * from inbox_message order by id limit :limit")
    List<InboxRow> oldest(int limit);

    @Query("delete from inbox_message where id in (:ids)")
    void remove(Collection<Long> ids);

    long count();
}
