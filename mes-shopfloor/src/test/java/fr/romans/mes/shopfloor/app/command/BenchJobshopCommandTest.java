package fr.romans.mes.shopfloor.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class BenchJobshopCommandTest extends AtTheCommandLine {

    private int bench(String... files) {
        String[] arguments = new String[files.length + 4];
        arguments[0] = "bench";
        arguments[1] = "jobshop";
        System.arraycopy(files, 0, arguments, 2, files.length);
        arguments[files.length + 2] = "--seconds";
        arguments[files.length + 3] = "1";
        return mes(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void standardOutputIsOneLineForEachInstanceAndNothingElse() throws IOException {
        String mine = file("mine.fjs", "2 2\n1 2 0 3 1 4\n1 1 0 3\n");
        assertThat(bench(mine, "ta001")).isZero();
        assertThat(out.toString().split("\n")).hasSize(2);
        assertThat(out.toString()).startsWith("mine 4 - -\nta001 ").endsWith("%\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void badFilesAreNamedWithLineAndRemedyAndTheOthersSolved() throws IOException {
        String bad = file("bad", "2 2\n0 3 1 4\n1 x 0 4\n");
        String good = file("good", "2 2\n0 3 1 4\n1 2 0 4\n");
        assertThat(bench(bad, good, directory.resolve("none").toString())).isEqualTo(1);
        assertThat(out.toString()).isEqualTo("good 7 - -\n");
        assertThat(err.toString())
                .contains(bad + ":3: \"x\" is no whole number", "none: there is no such file", "2 of 3 file(s)")
                .doesNotContain("Exception");
    }
}
