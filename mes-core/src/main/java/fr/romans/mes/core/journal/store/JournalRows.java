package fr.romans.mes.core.journal.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalRows extends GenericRepository<JournalRow, Long> {

    @Query("select * from journal_entry where position > :position order by position limit :limit")
    List<JournalRow> after(long position, int limit);

    @Query("select * from journal_entry where subject in (:subjects) order by position")
    List<JournalRow> about(Collection<String> subjects);

    @Query("select max(position) from journal_entry")
    Optional<Long> lastPosition();
}
