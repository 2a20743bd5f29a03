package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
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
 * {@code ./mes terminal add SITE/POST}: a secret for one post, shown once, with what a terminal needs to join. The embedded
 * broker learns it through the database, so the server is stopped; for an external broker it prints what to tell that.
 */
@Command(name = "add", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class TerminalAddCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SITE/POST", descriptionKey = "terminal.post")
    String post = "";

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
        Ateliers ateliers = sites.read();
        Site.Path path = find(ateliers, post);
        PrintWriter out = spec.commandLine().getOut();
        Optional<URI> external = at.external();
        TerminalKit kit;
        if (external.isEmpty()) {
            try (Server server = Server.withoutNetwork(ateliers, data.settings())) {
                TerminalAccess.Credential issued = server.use(TerminalAccess.class).issue(path.site(), path.workUnit());
                kit = new TerminalKit(path, at.host, at.port, false, issued.username(), issued.secret());
            }
        } else {
            URI broker = external.get();
            kit = TerminalKit.forExternalBroker(
                    path,
                    broker.getHost(),
                    broker.getPort(),
                    "ssl".equals(broker.getScheme()),
                    TerminalAccess.newSecret());
        }
        out.println(Texts.of("terminal.added", kit.username(), kit.secret()));
        if (external.isPresent()) {
            out.println(Texts.of("terminal.tell-broker", TerminalKit.mosquittoPassword(kit.username(), kit.secret())));
        }
        out.println(Texts.of("terminal.mosquitto", kit.mosquittoPub()));
        out.println(Texts.of("terminal.node-red", kit.nodeRedBroker()));
        out.println(Texts.of("terminal.arduino", kit.arduino()));
        out.println(Texts.of("terminal.qr", kit.uri()));
        out.println(QrCode.of(kit.uri()));
        return 0;
    }

    /** @throws UserError when there is no such post */
    static Site.Path find(Ateliers ateliers, String post) {
        String[] parts = post.split("/", -1);
        if (parts.length == 2 && Identifier.isValid(parts[0]) && Identifier.isValid(parts[1])) {
            var path = ateliers.find(new SiteId(parts[0]))
                    .flatMap(atelier -> atelier.site().pathOf(new WorkUnitId(parts[1])));
            if (path.isPresent()) {
                return path.get();
            }
        }
        String known = ateliers.all().stream()
                .flatMap(atelier -> atelier.site().workUnits().map(unit -> atelier.id().value() + "/" + unit.id().value()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        throw new UserError(Texts.of("terminal.no-post", post, known));
    }
}
