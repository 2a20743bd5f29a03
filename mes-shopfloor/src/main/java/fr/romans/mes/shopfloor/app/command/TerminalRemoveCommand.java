package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mes terminal remove SITE/POST}: its secret is void from the next connection on. */
@Command(name = "remove", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class TerminalRemoveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SITE/POST", descriptionKey = "terminal.post")
    String post = "";

    @Mixin
    SiteOptions sites = new SiteOptions();

    @Mixin
    DataOptions data = new DataOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Ateliers ateliers = sites.read();
        TerminalAddCommand.find(ateliers, post);
        revoke(post, ateliers, data, spec.commandLine().getOut());
        return 0;
    }

    static void revoke(String username, Ateliers ateliers, DataOptions data, PrintWriter out) {
        try (Server server = Server.withoutNetwork(ateliers, data.settings())) {
            server.use(TerminalAccess.class).revoke(username);
        }
        out.println(Texts.of("terminal.removed", username));
    }
}
