package fr.romans.mes.simulators.orderbook.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import fr.romans.mes.simulators.operator.yaml.SiteHours;
import fr.romans.mes.simulators.orderbook.SiteCatalogue;
import fr.romans.mes.simulators.orderbook.SiteCatalogue.Brand;
import fr.romans.mes.simulators.orderbook.SiteCatalogue.Style;
import fr.romans.mes.simulators.yaml.YamlFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The brands, styles and last sizes of a site, out of {@code brands.yaml}, {@code products.yaml} and {@code site.yaml}.
 * The MES itself validates these files; here only what is needed is read, and unknown keys pass.
 */
public final class SiteFiles {

    private SiteFiles() {}

    public static SiteCatalogue read(Path directory) {
        YamlFile products = YamlFile.read(directory.resolve("products.yaml"));
        YamlFile brandFile = YamlFile.read(directory.resolve("brands.yaml"));
        List<Brand> brands = new ArrayList<>();
        brandFile.require("brands").properties().forEach(brand -> {
            List<Style> styles = new ArrayList<>();
            brand.getValue().path("styles").properties().forEach(style -> styles.add(new Style(
                    style.getKey(), sizes(products, brandFile, style.getKey(), style.getValue().path("last").asText()))));
            styles.sort(Comparator.comparing(Style::id));
            if (!styles.isEmpty()) {
                brands.add(new Brand(brand.getKey(), styles));
            }
        });
        brands.sort(Comparator.comparing(Brand::id));
        return new SiteCatalogue(brands, SiteHours.read(directory)::isWorkingDay);
    }

    private static SortedSet<Integer> sizes(YamlFile products, YamlFile brands, String style, String last) {
        JsonNode sizes = products.require("lasts").path(last).path("sizes");
        SortedSet<Integer> halfPoints = new TreeSet<>();
        sizes.fieldNames().forEachRemaining(size -> halfPoints.add(halfPoints(products, last, size)));
        if (halfPoints.isEmpty()) {
            throw brands.complaint(style, "la forme « " + last + " » n'a pas de pointures dans " + products.path().getFileName()
                    + " / last '" + last + "' has no sizes there");
        }
        return halfPoints;
    }

    private static int halfPoints(YamlFile products, String last, String size) {
        try {
            return new BigDecimal(size).multiply(BigDecimal.valueOf(2)).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw products.complaint("lasts." + last + ".sizes", "« " + size + " » n'est pas une pointure / is no shoe size");
        }
    }
}
