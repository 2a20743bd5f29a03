package fr.romans.mes.shopfloor.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** Which weeks of which orders, for commands that plan from files. */
final class WeekOptions {

    @Option(names = "--site", paramLabel = "DIR", required = true, descriptionKey = "plan.site")
    Path site = Path.of(".");

    @Option(names = "--orders", paramLabel = "FILE.csv", required = true, descriptionKey = "plan.orders")
    Path orders = Path.of("orders.csv");

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "plan.from")
    LocalDate from = LocalDate.EPOCH;

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "1", descriptionKey = "plan.weeks")
    int weeks;
}
