package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.unit.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Composes one file into nodes that know their line; what cannot be composed becomes a complaint, not an exception. */
final class YamlFile {

    private YamlFile() {}

    /** @return an absent value where the file cannot be read */
    static YamlValue read(Path file, Complaints complaints) {
        String name = file.getFileName().toString();
        Node root = null;
        int line = 1;
        try {
            root = compose(text(file));
            if (root == null) {
                complaints.add(name, 1, Refusal.of("configuration.empty-file"));
            }
        } catch (CharacterCodingException e) {
            complaints.add(name, 1, Refusal.of("configuration.not-utf8"));
        } catch (IOException e) {
            complaints.add(name, 1, Refusal.of("configuration.unreadable-file", "problem", e.getMessage()));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            line = mark == null ? 1 : mark.getLine() + 1;
            complaints.add(name, line, Refusal.of("configuration.not-yaml", "problem", e.getProblem()));
        } catch (YAMLException e) {
            String firstLine = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            complaints.add(name, line, Refusal.of("configuration.not-yaml", "problem", firstLine));
        }
        return new YamlValue(name, root, line, complaints);
    }

    private static @Nullable Node compose(String text) {
        return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    }

    private static String text(Path file) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    }
}
