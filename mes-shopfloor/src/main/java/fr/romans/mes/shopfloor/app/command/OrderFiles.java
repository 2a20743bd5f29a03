package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.brandorder.ImportMode;
import fr.romans.mes.core.brandorder.OrderFile;
import fr.romans.mes.core.brandorder.RowProblem;
import fr.romans.mes.core.brandorder.csv.OrderFileReader;
import fr.romans.mes.core.brandorder.csv.RowSentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Order files as the command line reads them. */
final class OrderFiles {

    private static final int SHOWN = 30;

    private OrderFiles() {}

    static OrderFile read(Path file, OrderFileReader reader) {
        try (InputStream content = Files.newInputStream(file)) {
            return reader.read(content);
        } catch (IOException e) {
            throw new UserError(Texts.of("error.unreadable-file", file.toString()), e);
        }
    }

    /** Prints the rows that cannot be taken, row by row. */
    static void tell(List<RowProblem> problems, PrintWriter out) {
        problems.stream().limit(SHOWN).forEach(problem -> out.println("  - " + RowSentence.of(problem, Locale.getDefault())));
        if (problems.size() > SHOWN) {
            out.println(Texts.of("import.more", problems.size() - SHOWN));
        }
    }

    static ImportMode mode(boolean soundRows) {
        return soundRows ? ImportMode.SOUND_ROWS : ImportMode.ALL_OR_NOTHING;
    }
}
