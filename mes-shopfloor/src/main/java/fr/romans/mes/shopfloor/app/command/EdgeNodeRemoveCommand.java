package fr.romans.mes.shopfloor.app.command;

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
        EdgeNodeAddCommand.requireId(edgeNode);
        TerminalRemoveCommand.revoke(edgeNode, sites.read(), data, spec.commandLine().getOut());
        return 0;
    }
}
