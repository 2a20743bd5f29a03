package fr.romans.mes.shopfloor.inbox.store;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells trouble of the database from what lies in the data that it was given. Pure. */
final class DatabaseTrouble {

    /** Classes of SQLSTATE: cardinality, data exception, integrity. */
    private static final Set<String> OF_THE_DATA = Set.of("21", "22", "23");

    private DatabaseTrouble() {}

    /** Whether the same would have happened to any other message: a full disk, a closed file, a connection that is gone. */
    static boolean isBehind(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state == null || state.length() < 2 || !OF_THE_DATA.contains(state.substring(0, 2)));
    }
}
