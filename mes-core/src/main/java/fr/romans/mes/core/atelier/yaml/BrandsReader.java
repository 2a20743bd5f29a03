package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.brandorder.Brand;
import fr.romans.mes.core.product.OperationSegment;
import fr.romans.mes.core.product.Routing;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.ConstructionId;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.StandardTime;
import fr.romans.mes.core.unit.StyleId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** brands.yaml: the brands that order here, each with its styles. */
final class BrandsReader {

    private static final int HEAVIEST = 100;
    private static final int LONGEST_PER_PAIR = 8 * 60;

    private final ProductsReader products;
    final Declared<BrandId, Brand> brands = new Declared<>();
    final Declared<StyleId, Style> styles = new Declared<>();

    BrandsReader(ProductsReader products) {
        this.products = products;
    }

    void read(YamlValue root) {
        root.fields("brands").required("brands").entries().forEach(this::brand);
    }

    private void brand(YamlValue.Entry entry) {
        Fields brand = entry.value().fields("name", "weight", "styles");
        BrandId id = entry.key().id(BrandId::new);
        String name = brand.required("name").text();
        BigDecimal weight = brand.optional("weight")
                .map(value -> value.decimal(0, HEAVIEST))
                .orElse(BigDecimal.ONE);
        brands.add(entry.key(), id, new Brand(id, name, weight));
        brand.required("styles").entries().forEach(style -> style(id, style));
    }

    private void style(BrandId brand, YamlValue.Entry entry) {
        Fields style = entry.value().fields("name", "construction", "last", "attributes", "minutes-per-pair");
        StyleId id = entry.key().id(StyleId::new);
        String name = style.required("name").text();
        Optional<ConstructionId> construction = style.required("construction")
                .reference("configuration.unknown-construction", products.routings.ids(), ConstructionId::new);
        Optional<LastModelId> last =
                style.required("last").reference("configuration.unknown-last", products.lasts.ids(), LastModelId::new);
        Map<String, String> attributes =
                style.optional("attributes").map(YamlValue::texts).orElse(Map.of());
        if (construction.isPresent() && last.isPresent()) {
            Routing routing = products.routings.asMap().get(construction.get());
            Map<OperationCode, StandardTime> times = style.optional("minutes-per-pair")
                    .map(value -> times(value, routing))
                    .orElse(Map.of());
            styles.add(
                    entry.key(),
                    id,
                    new Style(id, brand, name, construction.get(), last.get(), attributes, times));
        }
    }

    private static Map<OperationCode, StandardTime> times(YamlValue value, Routing routing) {
        List<OperationCode> steps =
                routing.segments().stream().map(OperationSegment::operation).toList();
        var times = new HashMap<OperationCode, StandardTime>();
        for (YamlValue.Entry entry : value.entries()) {
            StandardTime time = StandardTime.ofMinutes(entry.value().decimal(0, LONGEST_PER_PAIR));
            entry.key()
                    .reference("configuration.operation-not-in-routing", steps, OperationCode::new)
                    .ifPresent(operation -> times.put(operation, time));
        }
        return times;
    }
}
