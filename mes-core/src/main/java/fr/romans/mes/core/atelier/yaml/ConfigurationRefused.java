package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.unit.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A site's configuration cannot be used. Carries all problems found, in the order of the files and their lines. */
public final class ConfigurationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path directory;
    private final transient List<ConfigurationProblem> problems;

    ConfigurationRefused(Path directory, List<ConfigurationProblem> problems) {
        super("configuration of " + directory + " refused");
        this.directory = directory;
        this.problems = List.copyOf(problems);
    }

    public List<ConfigurationProblem> problems() {
        return problems;
    }

    /** The message for people, in the language that the process speaks. */
    @Override
    public String getMessage() {
        return message(Locale.getDefault());
    }

    public String message(Locale language) {
        return problems.stream()
                .map(problem -> "  " + problem.sentence(language))
                .collect(Collectors.joining("\n", heading(language) + "\n", ""));
    }

    private String heading(Locale language) {
        return ConfigurationProblem.say(
                Refusal.of("configuration.refused", "directory", directory, "count", problems.size()), language);
    }
}
