package fr.romans.mes.shopfloor.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders the templates that the build has compiled; from a directory, with reload, when one is named. */
@Singleton
class Templates {

    private final TemplateEngine engine;

    Templates(@Nullable @Value("${mes.page.templates:}") String directory) {
        this.engine = directory == null || directory.isEmpty()
                ? TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader())
                : TemplateEngine.create(
                        new DirectoryCodeResolver(Path.of(directory)), Path.of("target/jte-classes"), ContentType.Html);
        engine.setTrimControlStructures(true);
    }

    String render(String template, Screen screen, Map<String, Object> model) {
        var parameters = new HashMap<String, Object>(model);
        parameters.put("screen", screen);
        var output = new StringOutput(16 * 1024);
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
