package fr.romans.mes.simulators.year.html;

import fr.romans.mes.simulators.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;

/** A report in one file: figures, chart library and its licence inside, nothing fetched. */
public final class YearPage {

    private static final String WEBJAR = "/META-INF/resources/webjars/echarts/5.3.1/";
    private static final String WORDS = "fr.romans.mes.simulators.year.html.words";

    private YearPage() {}

    /**
     * @param template {@code years} or {@code ladder}
     * @param figures  what the page draws, as JSON
     * @param asJson   writes words as JSON
     */
    public static void write(Path file, String template, String figures, Locale language, Function<Object, String> asJson) {
        ResourceBundle bundle = ResourceBundle.getBundle(WORDS, language);
        var words = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        String page = resource("report.html")
                .replace("@lang@", bundle.getString("lang"))
                .replace("@title@", bundle.getString(template + ".title"))
                .replace("@words@", inScript(asJson.apply(words)))
                .replace("@figures@", inScript(figures))
                .replace("@draw@", resource("report.js") + resource(template + ".js"))
                .replace("@echarts@", library());
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UnusableInput(file + " : ne peut être écrit / cannot be written: " + e.getMessage());
        }
    }

    /** The library under its licence, which asks to be kept with it. */
    private static String library() {
        return "/*\n" + resource(WEBJAR + "NOTICE") + "\n"
                + "Licensed under the Apache License, Version 2.0: http://www.apache.org/licenses/LICENSE-2.0\n"
                + resource(WEBJAR + "licenses/LICENSE-d3") + "\n*/\n"
                + resource(WEBJAR + "dist/echarts.common.min.js");
    }

    private static String inScript(String json) {
        return json.replace("</", "<\\/");
    }

    private static String resource(String name) {
        try (InputStream in = YearPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is not in the program: build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
