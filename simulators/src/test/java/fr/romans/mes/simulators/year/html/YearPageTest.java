package fr.romans.mes.simulators.year.html;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.simulators.year.json.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearPageTest {

    private static final Pattern FETCHES = Pattern.compile("<(script|img|link|iframe)[^>]+(src|href)=\\S");

    @TempDir
    Path directory;

    @Test
    void thePageFetchesNothingKeepsTheLicenceAndLetsNoFigureEndItsScript() throws IOException {
        Path file = directory.resolve("page.html");
        YearPage.write(file, "years", "[\"</script><b>\"]", Locale.ENGLISH, ResultFile::text);

        String page = Files.readString(file);
        for (String wanted : List.of("<html lang=\"en\">", "Simulated years", "Apache License", "<\\/script><b>")) {
            assertThat(page.contains(wanted)).as(wanted).isTrue();
        }
        String own = page.substring(0, page.indexOf("<script>")) + page.substring(page.lastIndexOf("<script>"));
        assertThat(FETCHES.matcher(own).find()).as("a tag that fetches something").isFalse();
        for (String left : List.of("@words@", "@figures@", "@draw@", "@echarts@", "</script><b>")) {
            assertThat(page.contains(left)).as(left).isFalse();
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(words("words_en.properties")).isEqualTo(words("words.properties"));
    }

    private static Set<String> words(String file) throws IOException {
        var words = new Properties();
        try (var in = YearPage.class.getResourceAsStream(file)) {
            words.load(in);
        }
        return words.stringPropertyNames();
    }
}
