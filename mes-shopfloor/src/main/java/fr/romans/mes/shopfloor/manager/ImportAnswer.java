package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.brandorder.ImportReport;
import fr.romans.mes.core.brandorder.RowProblem;
import fr.romans.mes.core.unit.Sentences;
import fr.romans.mes.shopfloor.page.Language;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * What became of an order file.
 *
 * @param taken    new order lines
 * @param moved    lines that were in the book already and have new days of arrival of their materials
 * @param known    lines that were in the book already, unchanged
 * @param problems rows that were rejected
 */
@Introspected
public record ImportAnswer(List<String> taken, List<String> moved, List<String> known, List<Row> problems) {

    private static final Sentences SENTENCES = new Sentences("fr.romans.mes.core.brandorder.csv.order-file");

    /** @param column empty when the row as a whole is at fault */
    @Introspected
    public record Row(long row, String column, String code, String reason) {}

    static ImportAnswer of(ImportReport report, Language language) {
        return new ImportAnswer(
                report.taken().stream().map(id -> id.value()).toList(),
                report.moved().stream().map(id -> id.value()).toList(),
                report.known().stream().map(id -> id.value()).toList(),
                report.problems().stream().map(problem -> row(problem, language)).toList());
    }

    private static Row row(RowProblem problem, Language language) {
        return new Row(
                problem.row(),
                problem.column(),
                problem.reason().code(),
                SENTENCES.say(problem.reason(), language.locale()));
    }
}
