package fr.romans.mes.core.brandorder.csv;

import fr.romans.mes.core.brandorder.RowProblem;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.Sentences;
import java.util.Locale;

/** Says a row problem to a person. */
public final class RowSentence {

    private static final Sentences SENTENCES = new Sentences("fr.romans.mes.core.brandorder.csv.order-file");

    private RowSentence() {}

    /** {@code row 3, column due: what is wrong — the likely fix}. */
    public static String of(RowProblem problem, Locale language) {
        String place = problem.column().isEmpty() ? "order-file.place-row" : "order-file.place-cell";
        return SENTENCES.say(Refusal.of(place, "row", problem.row(), "column", problem.column()), language)
                + reasonOf(problem, language);
    }

    /** {@code what is wrong — the likely fix}, for a table that shows row and column beside it. */
    public static String reasonOf(RowProblem problem, Locale language) {
        return SENTENCES.say(problem.reason(), language);
    }
}
