package fr.romans.mes.core.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a database server could not be opened, as its SQLSTATE tells.
 *
 * @param mayPass whether it may answer later
 * @param message of its driver
 */
public record DatabaseRefusal(boolean mayPass, String message) {

    /** Beginnings of SQLSTATE: no connection; stopped by somebody, or still starting. */
    private static final List<String> AWAY = List.of("08", "57P");

    /** Beginnings of SQLSTATE: unknown user or wrong password; no such database. */
    private static final List<String> REFUSES = List.of("28", "3D");

    /** @return nothing when the cause of the problem lies elsewhere */
    public static Optional<DatabaseRefusal> behind(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(cause -> is(AWAY, cause) || is(REFUSES, cause))
                .findFirst()
                .map(cause -> new DatabaseRefusal(is(AWAY, cause), String.valueOf(cause.getMessage())));
    }

    private static boolean is(List<String> states, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return states.stream().anyMatch(state::startsWith);
    }
}
