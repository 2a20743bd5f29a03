package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.access.AddUser;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mes user NAME}: opens an account or changes its password, while the server is stopped. */
@Command(name = "user", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class UserCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", descriptionKey = "user.name")
    String name = "";

    @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "user.role")
    @Nullable Role role;

    @Option(names = "--brand", paramLabel = "BRAND", descriptionKey = "user.brand")
    @Nullable String brand;

    @Option(names = "--shown-name", paramLabel = "TEXT", descriptionKey = "user.shown-name")
    @Nullable String shownName;

    @Option(names = "--password", interactive = true, arity = "0..1", required = true, descriptionKey = "user.password")
    char[] password = new char[0];

    @Mixin
    SiteOptions sites = new SiteOptions();

    @Mixin
    DataOptions data = new DataOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Server server = Server.withoutNetwork(sites.read(), data.settings())) {
            AddUser users = server.use(AddUser.class);
            Optional<Refusal> refusal = role == null
                    ? users.changePassword(name, new String(password))
                    : users.add(name, shownName == null ? name : shownName, role, brandId(), new String(password));
            if (refusal.isPresent()) {
                throw new UserError(server.use(RefusalSentences.class).in(Texts.language(), refusal.get()));
            }
            spec.commandLine().getOut().println(Texts.of(role == null ? "user.changed" : "user.added", name));
            return 0;
        }
    }

    private @Nullable BrandId brandId() {
        if (brand == null) {
            return null;
        }
        if (!Identifier.isValid(brand)) {
            throw new UserError(Texts.of("error.no-brand", brand));
        }
        return new BrandId(brand);
    }
}
