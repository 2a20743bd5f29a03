package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.store.DatabaseRefusal;
import java.util.Optional;

/** A PostgreSQL database that did not let itself be opened. */
public final class DatabaseServer {

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
        return DatabaseRefusal.behind(problem).map(refusal -> refusal.mayPass()
                ? new DatabaseAway(Texts.of("error.database-away", address(url), refusal.message()), problem)
                : new UserError(Texts.of("error.database-refuses", address(url), refusal.message()), problem));
    }
}
