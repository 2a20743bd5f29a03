package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which sites the command is about. */
final class SiteOptions {

    @Option(names = "--site", paramLabel = "DIR", descriptionKey = "site")
    List<Path> directories = new ArrayList<>();

    /** The sites named, or both sites that ship with the product. */
    List<Path> chosen() {
        return directories.isEmpty()
                ? List.of(home().resolve("config/le-soulier-francais"), home().resolve("config/made-in-romans"))
                : directories;
    }

    /** @throws fr.romans.mes.core.atelier.yaml.ConfigurationRefused when a site is not configured soundly */
    Ateliers read() {
        List<Atelier> sites = chosen().stream().map(SiteOptions::read).toList();
        try {
            return new Ateliers(sites);
        } catch (IllegalArgumentException twoSitesClash) {
            throw new UserError(twoSitesClash.getMessage(), twoSitesClash);
        }
    }

    static Atelier read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new UserError(Texts.of("error.no-site-directory", directory.toString()));
        }
        return AtelierReader.read(directory);
    }

    /** Where the launcher found the product; the current folder when started without it. */
    static Path home() {
        return Path.of(System.getProperty("mes.home", "."));
    }
}
