package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.shopfloor.app.Server;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data lie. */
final class DataOptions {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", descriptionKey = "data")
    Path directory = Path.of("data");

    @Option(names = "--database", paramLabel = "JDBC-URL", descriptionKey = "database")
    @Nullable String database;

    Server.Settings settings() {
        return new Server.Settings("127.0.0.1", 0, 0, directory, database());
    }

    Server.Settings settings(ServerOptions server) {
        return new Server.Settings(server.host, server.port, server.mqttPort, directory, database());
    }

    private @Nullable String database() {
        if (database != null && !database.startsWith("jdbc:postgresql:")) {
            throw new UserError(Texts.of("error.database-url", DatabaseServer.address(database)));
        }
        return database;
    }
}
