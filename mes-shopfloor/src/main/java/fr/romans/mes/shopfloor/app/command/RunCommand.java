package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.app.clock.RealClock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./mes run}: the server for real use. */
@Command(name = "run", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class RunCommand implements Callable<Integer> {

    @Mixin
    SiteOptions sites = new SiteOptions();

    @Mixin
    ServerOptions server = new ServerOptions();

    @Mixin
    DataOptions data = new DataOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (Server running = Server.start(sites.read(), new RealClock(), data.settings(server))) {
            spec.commandLine().getOut().println(Texts.of("run.ready", running.uri().toString(), data.directory.toString()));
            spec.commandLine().getOut().flush();
            running.awaitStop();
        }
        return 0;
    }
}
