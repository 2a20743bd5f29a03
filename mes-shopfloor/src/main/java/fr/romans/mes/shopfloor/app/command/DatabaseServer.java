package fr.romans.mes.shopfloor.app.command;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL database that did not let itself be opened. */
public final class DatabaseServer {

    /** Beginnings of SQLSTATE: no connection; stopped by somebody, or still starting. */
    private static final List<String> AWAY = List.of("08", "57P");

    /** Beginnings of SQLSTATE: unknown user or wrong password; no such database. */
    private static final List<String> REFUSES = List.of("28", "3D");

    private DatabaseServer() {}

    /** Without what follows the question mark, which may be secret. */
    static String address(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    /**
     * @param url as it was given
     * @return nothing when the cause lies elsewhere
     */
    public static Optional<UserError> complaint(Throwable problem, String url) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof SQLException sql && sql.getSQLState() != null)
                .findFirst()
                .flatMap(cause -> complaint(problem, (SQLException) cause, address(url)));
    }

    private static Optional<UserError> complaint(Throwable problem, SQLException cause, String address) {
        if (AWAY.stream().anyMatch(cause.getSQLState()::startsWith)) {
            return Optional.of(new DatabaseAway(Texts.of("error.database-away", address, cause.getMessage()), problem));
        }
        return REFUSES.stream().anyMatch(cause.getSQLState()::startsWith)
                ? Optional.of(new UserError(Texts.of("error.database-refuses", address, cause.getMessage()), problem))
                : Optional.empty();
    }
}
