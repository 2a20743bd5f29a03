package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.shopfloor.app.command.Texts;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./mes bench ingest} and {@code ./mes bench faults}: how fast the floor's reports are taken, and that none is lost. */
@Command(name = "mes bench", subcommands = {IngestBench.class, FaultsBench.class}, mixinStandardHelpOptions = true, resourceBundle = FloorBench.TEXTS)
final class FloorBench {

    static final String TEXTS = "fr.romans.mes.shopfloor.mqtt.bench";

    private FloorBench() {}

    public static void main(String[] arguments) {
        Texts.chooseLanguage(System.getenv());
        LogManager.getLogManager().reset(); // broken lines are what is wanted here
        System.exit(new CommandLine(new FloorBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
