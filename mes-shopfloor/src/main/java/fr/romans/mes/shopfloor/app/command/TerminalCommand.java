package fr.romans.mes.shopfloor.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./mes terminal}: lets terminals in, and out. */
@Command(
        name = "terminal",
        mixinStandardHelpOptions = true,
        resourceBundle = Texts.BUNDLE,
        subcommands = {
            TerminalAddCommand.class,
            TerminalRemoveCommand.class,
            EdgeNodeAddCommand.class,
            EdgeNodeRemoveCommand.class
        })
public final class TerminalCommand implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Texts.of("terminal.which"));
    }
}
