package fr.romans.mes.core.planning.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AssignmentRows extends GenericRepository<AssignmentRow, AssignmentRow.Place> {

    void saveAll(Iterable<AssignmentRow> rows);

    @Query("select * from plan_assignment where plan_id = :plan order by place")
    List<AssignmentRow> ofPlan(String plan);

    @Query("""
            delete from plan_assignment
            where plan_id in (select id from plan where site_id = :site and state = 'SUPERSEDED')""")
    void forgetSuperseded(String site);
}
