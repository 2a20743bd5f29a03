package fr.romans.mes.shopfloor.app.command;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where those who are let in find the broker: the embedded one, unless an external one is named. */
final class BrokerOptions {

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "terminal.host")
    String host = "127.0.0.1";

    @Option(names = "--mqtt-port", paramLabel = "PORT", defaultValue = "1883", descriptionKey = "mqtt-port")
    int port;

    @Option(names = "--broker", paramLabel = "URL", descriptionKey = "terminal.broker")
    private @Nullable URI broker;

    /** @throws UserError when what is named is no address of a broker */
    Optional<URI> external() {
        if (broker == null) {
            return Optional.empty();
        }
        boolean known = "tcp".equals(broker.getScheme()) || "ssl".equals(broker.getScheme());
        if (broker.getHost() == null || broker.getPort() < 0 || !known) {
            throw new UserError(Texts.of("terminal.no-broker", broker.toString()));
        }
        return Optional.of(broker);
    }
}
