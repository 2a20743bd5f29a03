package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.shopfloor.app.Mes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands given in English, and what they answer. */
abstract class AtTheCommandLine {

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    private final Locale before = Locale.getDefault();

    @TempDir
    Path directory = Path.of(".");

    @BeforeEach
    void speakEnglish() {
        Texts.chooseLanguage(Map.of("MES_LANG", "en"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    int mes(String... arguments) {
        return Mes.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
