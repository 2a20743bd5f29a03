package fr.romans.mes.shopfloor.app.command;

/** The database does not answer now, and may later: after a power cut it can take longer to be up than the MES. */
public final class DatabaseAway extends UserError {

    private static final long serialVersionUID = 1L;

    DatabaseAway(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
