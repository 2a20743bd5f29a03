package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./mes terminal add-node NODE}: a secret for a Sparkplug edge node, shown once. As with terminals the server is stopped
 * for the embedded broker, and for an external one it prints what to tell that.
 */
@Command(name = "add-node", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class EdgeNodeAddCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NODE", descriptionKey = "edge-node.id")
    String edgeNode = "";

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "terminal.host")
    String host = "127.0.0.1";

    @Option(names = "--mqtt-port", paramLabel = "PORT", defaultValue = "1883", descriptionKey = "mqtt-port")
    int port;

    @Option(names = "--broker", paramLabel = "URL", descriptionKey = "terminal.broker")
    @Nullable URI broker;

    @Mixin
    SiteOptions sites = new SiteOptions();

    @Mixin
    DataOptions data = new DataOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Identifier.isValid(edgeNode)) {
            throw new UserError(Texts.of("edge-node.no-id", edgeNode));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (broker == null) {
            try (Server server = Server.withoutNetwork(sites.read(), data.settings())) {
                tell(out, "tcp://" + host + ":" + port, server.use(TerminalAccess.class).issueForEdgeNode(edgeNode).secret());
            }
        } else {
            TerminalAddCommand.requireBroker(broker);
            String secret = TerminalAccess.newSecret();
            tell(out, broker.toString(), secret);
            out.println(Texts.of("terminal.tell-broker", TerminalKit.mosquittoPassword(edgeNode, secret)));
        }
        return 0;
    }

    private void tell(PrintWriter out, String url, String secret) {
        out.println(Texts.of("terminal.added", edgeNode, secret));
        out.println(Texts.of("edge-node.added", url, edgeNode));
    }
}
