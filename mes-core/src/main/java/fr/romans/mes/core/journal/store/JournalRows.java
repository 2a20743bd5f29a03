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

    /** Waits for the transaction that holds the row. */
    @Query("select id from journal_writer where id = 1 for update")
    int holdWriter();

    void saveAll(Iterable<JournalRow> rows);

    @Query("select * from journal_entry where position > :position order by position limit :limit")
    List<JournalRow> after(long position, int limit);

    @Query("select * from journal_entry where subject in (:subjects) order by position")
    List<JournalRow> about(Collection<String> subjects);

    @Query("select event_key from journal_entry where event_key in (:keys)")
    List<String> known(Collection<String> keys);

    @Query("select max(position) from journal_entry")
    Optional<Long> lastPosition();
}
