package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.unit.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the directory of a site: site.yaml, people.yaml, products.yaml, brands.yaml and planning.yaml. */
public final class AtelierReader {

    private static final List<String> FILES =
            List.of("site.yaml", "people.yaml", "products.yaml", "brands.yaml", "planning.yaml");

    private AtelierReader() {}

    /**
     * @throws ConfigurationRefused with everything that is wrong, when anything is
     */
    public static Atelier read(Path directory) {
        var complaints = new Complaints(FILES);
        checkFiles(directory, complaints);
        refuseIfAny(directory, complaints);
        Atelier atelier = read(directory, complaints);
        refuseIfAny(directory, complaints);
        return atelier;
    }

    private static Atelier read(Path directory, Complaints complaints) {
        var products = new ProductsReader();
        products.read(YamlFile.read(directory.resolve("products.yaml"), complaints));
        var brands = new BrandsReader(products);
        brands.read(YamlFile.read(directory.resolve("brands.yaml"), complaints));
        SiteReader.Read site = new SiteReader(products.operations.asMap())
                .read(YamlFile.read(directory.resolve("site.yaml"), complaints));
        var people = new PeopleReader(products.operations.ids(), site.calendar().week());
        people.read(YamlFile.read(directory.resolve("people.yaml"), complaints));
        PlanningReader.Read planning = new PlanningReader(
                        products.operations.asMap(), products.routings.asMap().values(), attributes(brands))
                .read(YamlFile.read(directory.resolve("planning.yaml"), complaints));

        var coverage = new CoverageCheck(
                site.site(),
                people.people.asMap().values(),
                products.routings.asMap().values());
        products.operations.forEach(coverage::check);
        return new Atelier(
                site.site(),
                site.calendar(),
                people.people.asMap(),
                products.operations.asMap(),
                products.routings.asMap(),
                products.lasts.asMap(),
                brands.brands.asMap(),
                brands.styles.asMap(),
                planning.setupRules(),
                planning.settings());
    }

    private static Set<String> attributes(BrandsReader brands) {
        var attributes = new TreeSet<>(Set.of("last"));
        brands.styles.forEach((place, style) -> attributes.addAll(style.attributes().keySet()));
        return attributes;
    }

    /** A misspelt file name would otherwise be passed over in silence. */
    private static void checkFiles(Path directory, Complaints complaints) {
        if (!Files.isDirectory(directory)) {
            complaints.add(String.valueOf(directory.getFileName()), 1, Refusal.of("configuration.no-directory"));
            return;
        }
        List<String> present = yamlFilesOf(directory);
        FILES.stream()
                .filter(file -> !present.contains(file))
                .forEach(file -> complaints.add(file, 1, Refusal.of("configuration.missing-file")));
        present.stream()
                .filter(file -> !FILES.contains(file))
                .forEach(file -> complaints.add(file, 1, Complaints.unknownName("configuration.unknown-file", file, FILES)));
    }

    private static List<String> yamlFilesOf(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    private static void refuseIfAny(Path directory, Complaints complaints) {
        if (!complaints.isEmpty()) {
            throw new ConfigurationRefused(directory, complaints.inFileOrder());
        }
    }
}
