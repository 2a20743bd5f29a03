package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    BrokerOptions at = new BrokerOptions();

    @Mixin
    SiteOptions sites = new SiteOptions();

    @Mixin
    DataOptions data = new DataOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        requireId(edgeNode);
        PrintWriter out = spec.commandLine().getOut();
        Optional<URI> external = at.external();
        if (external.isEmpty()) {
            try (Server server = Server.withoutNetwork(sites.read(), data.settings())) {
                tell(out, "tcp://" + at.host + ":" + at.port, server.use(TerminalAccess.class).issueForEdgeNode(edgeNode).secret());
            }
        } else {
            String secret = TerminalAccess.newSecret();
            tell(out, external.get().toString(), secret);
            out.println(Texts.of("terminal.tell-broker", TerminalKit.mosquittoPassword(edgeNode, secret)));
        }
        return 0;
    }

    /** @throws UserError when a gateway cannot be called so */
    static void requireId(String edgeNode) {
        if (!Identifier.isValid(edgeNode)) {
            throw new UserError(Texts.of("edge-node.no-id", edgeNode));
        }
    }

    private void tell(PrintWriter out, String url, String secret) {
        out.println(Texts.of("terminal.added", edgeNode, secret));
        out.println(Texts.of("edge-node.added", url, edgeNode));
    }
}
