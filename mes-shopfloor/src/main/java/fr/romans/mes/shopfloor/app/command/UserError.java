package fr.romans.mes.shopfloor.app.command;

/** A clear "no" to the person at the command line: a finished sentence, in their language. */
public class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserError(String sentence) {
        super(sentence);
    }

    public UserError(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
