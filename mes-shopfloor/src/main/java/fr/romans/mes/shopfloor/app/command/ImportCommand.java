package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.brandorder.ImportOrders;
import fr.romans.mes.core.brandorder.ImportReport;
import fr.romans.mes.core.brandorder.csv.OrderFileReader;
import fr.romans.mes.shopfloor.app.Server;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mes import FILE.csv}: takes an order file into the order book, while the server is stopped. */
@Command(name = "import", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.csv", descriptionKey = "import.file")
    Path file = Path.of("orders.csv");

    @Option(names = "--sound-rows", descriptionKey = "import.sound-rows")
    boolean soundRows;

    @Mixin
    SiteOptions sites = new SiteOptions();

    @Mixin
    DataOptions data = new DataOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Server server = Server.withoutNetwork(sites.read(), data.settings())) {
            var orders = OrderFiles.read(file, server.use(OrderFileReader.class));
            ImportReport report = server.use(ImportOrders.class).take(orders, OrderFiles.mode(soundRows));
            OrderFiles.tell(report.problems(), out);
            out.println(Texts.of(
                    "import.done",
                    report.taken().size(),
                    report.known().size(),
                    report.problems().size()));
            if (!report.moved().isEmpty()) {
                out.println(Texts.of("import.moved", report.moved().size()));
            }
            return report.problems().isEmpty() ? 0 : 1;
        }
    }
}
