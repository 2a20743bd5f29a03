package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.shopfloor.app.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mes restore FILE}: puts a backup where no data are, and opens it to see that it is sound. */
@Command(name = "restore", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    Path file = Path.of("");

    @Mixin
    SiteOptions sites = new SiteOptions();

    @Mixin
    DataOptions data = new DataOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        DatabaseFile database = DatabaseFile.of(data);
        if (database.exists()) {
            throw new UserError(Texts.of("restore.data-exist", data.directory.toString()));
        }
        if (!database.takeFrom(file)) {
            throw new UserError(Texts.of("restore.no-backup", file.toString()));
        }
        try (Server server = Server.withoutNetwork(sites.read(), data.settings())) {
            long entries = server.use(Journal.class).lastPosition();
            spec.commandLine().getOut().println(Texts.of("restore.done", data.directory.toString(), entries));
        }
        return 0;
    }
}
