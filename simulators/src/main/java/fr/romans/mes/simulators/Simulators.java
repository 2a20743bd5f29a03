package fr.romans.mes.simulators;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/**
 * {@code java -jar simulators.jar orderbook …}. French by default, English with {@code MES_LANG=en}. Exit codes: 0 done,
 * 1 something failed, 2 the command or what it was given cannot be used.
 */
@Command(
        name = "simulators",
        subcommands = {OrderBookCommand.class, TerminalsCommand.class, ModelCommand.class, SimulateCommand.class},
        resourceBundle = "fr.romans.mes.simulators.help",
        mixinStandardHelpOptions = true,
        version = "simulators 0.1.0")
public final class Simulators implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    public static void main(String[] args) {
        Locale.setDefault(language(System.getenv("MES_LANG")));
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Simulators());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(LocalDate.class, Simulators::date);
        commandLine.setParameterExceptionHandler((problem, arguments) -> {
            CommandLine failed = problem.getCommandLine();
            failed.getErr().println(failed.getColorScheme().errorText(inWords(problem)));
            failed.getErr().println(failed.getCommandSpec().qualifiedName() + " --help");
            return ExitCode.USAGE;
        });
        commandLine.setExecutionExceptionHandler((problem, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText(inWords(problem)));
            return problem instanceof UnusableInput ? ExitCode.USAGE : ExitCode.SOFTWARE;
        });
        return commandLine;
    }

    @Override
    public void run() {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        commandLine.usage(commandLine.getOut());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(
                    "« " + text + " » : une date comme 2026-11-30 / a date such as 2026-11-30");
        }
    }

    private static Locale language(@Nullable String wanted) {
        return wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    private static String inWords(Exception problem) {
        String message = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        return ResourceBundle.getBundle("fr.romans.mes.simulators.help").getString("error") + " : " + message;
    }
}
