package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.atelier.Ateliers;
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

    private static final long NEXT_TRY_MILLIS = 1_000;

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
        try (Server running = start(sites.read())) {
            spec.commandLine().getOut().println(Texts.of("run.ready", running.uri().toString(), data.directory.toString()));
            spec.commandLine().getOut().flush();
            running.awaitStop();
        }
        return 0;
    }

    /** Waits for the database, which may be up later after a power cut. */
    private Server start(Ateliers ateliers) throws InterruptedException {
        for (boolean told = false; ; told = true) {
            try {
                return Server.start(ateliers, new RealClock(), data.settings(server));
            } catch (DatabaseAway e) {
                if (!told) {
                    spec.commandLine().getErr().println(Texts.of("run.waits", String.valueOf(e.getMessage())));
                    spec.commandLine().getErr().flush();
                }
                Thread.sleep(NEXT_TRY_MILLIS);
            }
        }
    }
}
