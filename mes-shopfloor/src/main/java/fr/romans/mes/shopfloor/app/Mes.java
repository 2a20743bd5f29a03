package fr.romans.mes.shopfloor.app;

import fr.romans.mes.shopfloor.app.command.BackupCommand;
import fr.romans.mes.shopfloor.app.command.BenchCommand;
import fr.romans.mes.shopfloor.app.command.CheckCommand;
import fr.romans.mes.shopfloor.app.command.DemoCommand;
import fr.romans.mes.shopfloor.app.command.ErrorMessages;
import fr.romans.mes.shopfloor.app.command.ImportCommand;
import fr.romans.mes.shopfloor.app.command.PlanCommand;
import fr.romans.mes.shopfloor.app.command.PromiseCommand;
import fr.romans.mes.shopfloor.app.command.RestoreCommand;
import fr.romans.mes.shopfloor.app.command.RunCommand;
import fr.romans.mes.shopfloor.app.command.SteppedCommand;
import fr.romans.mes.shopfloor.app.command.TerminalCommand;
import fr.romans.mes.shopfloor.app.command.Texts;
import fr.romans.mes.shopfloor.app.command.UserCommand;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine;

/** The command line, {@code ./mes}. */
@Command(
        name = "mes",
        mixinStandardHelpOptions = true,
        version = "mes 0.1.0",
        resourceBundle = Texts.BUNDLE,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            PlanCommand.class,
            PromiseCommand.class,
            CheckCommand.class,
            ImportCommand.class,
            UserCommand.class,
            TerminalCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BenchCommand.class,
            SteppedCommand.class,
            HelpCommand.class
        })
public final class Mes {

    public static void main(String[] args) {
        LogManager.getLogManager().reset(); // or Paho would write its stack traces to the console
        SLF4JBridgeHandler.install();
        Texts.chooseLanguage(System.getenv());
        System.exit(execute(args));
    }

    static int execute(String... args) {
        CommandLine commandLine = commandLine();
        try {
            return commandLine.execute(args);
        } catch (Error broken) {
            return ErrorMessages.forBrokenProgram(broken, commandLine);
        }
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Mes())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(ErrorMessages::forUsage)
                .setExecutionExceptionHandler(ErrorMessages::forExecution);
    }
}
