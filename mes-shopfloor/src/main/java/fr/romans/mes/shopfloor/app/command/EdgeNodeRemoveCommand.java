package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mes terminal remove-node NODE}: its secret is void from the next connection on. */
@Command(name = "remove-node", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class EdgeNodeRemoveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NODE", descriptionKey = "edge-node.id")
    String edgeNode = "";

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
        try (Server server = Server.withoutNetwork(sites.read(), data.settings())) {
            server.use(TerminalAccess.class).revoke(edgeNode);
        }
        spec.commandLine().getOut().println(Texts.of("terminal.removed", edgeNode));
        return 0;
    }
}
