package fr.romans.mes.shopfloor.mqtt;

import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./mes bench ingest} and {@code ./mes bench faults}: how fast the floor's reports are taken, and that none is lost. */
@Command(name = "mes bench", subcommands = {IngestBench.class, FaultsBench.class}, mixinStandardHelpOptions = true)
final class FloorBench {

    private FloorBench() {}

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset(); // broken lines are what is wanted here
        System.exit(new CommandLine(new FloorBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
