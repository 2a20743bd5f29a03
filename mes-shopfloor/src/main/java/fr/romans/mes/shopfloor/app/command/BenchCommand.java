package fr.romans.mes.shopfloor.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./mes bench}: what the planner is worth, side by side in one run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        resourceBundle = Texts.BUNDLE,
        subcommands = {BenchWeekCommand.class, BenchJobshopCommand.class, BenchGrowthCommand.class, BenchReplanCommand.class})
public final class BenchCommand implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Texts.of("bench.which"));
    }
}
