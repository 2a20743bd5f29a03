package fr.romans.mes.shopfloor.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mes backup FILE}: all data in one file, while the server is stopped. */
@Command(name = "backup", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    Path file = Path.of("");

    @Mixin
    DataOptions data = new DataOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        DatabaseFile database = DatabaseFile.of(data);
        if (!database.exists()) {
            throw new UserError(Texts.of("backup.no-data", data.directory.toString()));
        }
        if (Files.exists(file)) {
            throw new UserError(Texts.of("backup.file-exists", file.toString()));
        }
        Path begun = Path.of(file + ".part");
        try {
            database.saveTo(begun);
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(begun);
        }
        spec.commandLine().getOut().println(Texts.of("backup.done", file.toString(), Files.size(file) / 1024));
        return 0;
    }
}
