package fr.romans.mes.simulators.orderbook.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import fr.romans.mes.simulators.orderbook.DemandAssumptions;
import fr.romans.mes.simulators.orderbook.DemandAssumptions.BrandDemand;
import fr.romans.mes.simulators.orderbook.DemandAssumptions.OrderShape;
import fr.romans.mes.simulators.orderbook.DemandAssumptions.SizeCurve;
import fr.romans.mes.simulators.orderbook.OrderKind;
import fr.romans.mes.simulators.orderbook.Triangle;
import fr.romans.mes.simulators.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The assumptions on demand, out of {@code config/simulation/orderbook.yaml}, which explains each key. */
public final class DemandFile {

    private final YamlFile file;

    private DemandFile(YamlFile file) {
        this.file = file;
    }

    public static DemandAssumptions read(Path path) {
        return new DemandFile(YamlFile.read(path)).assumptions();
    }

    private DemandAssumptions assumptions() {
        List<SizeCurve> curves = new ArrayList<>();
        file.require("size-curves").properties().forEach(curve -> {
            String where = "size-curves." + curve.getKey();
            curves.add(new SizeCurve(
                    curve.getKey(),
                    file.number(curve.getValue(), where, "centre"),
                    file.number(curve.getValue(), where, "spread")));
        });
        Map<OrderKind, OrderShape> kinds = new EnumMap<>(OrderKind.class);
        file.require("kinds").properties()
                .forEach(kind -> kinds.put(kind("kinds", kind.getKey()), shape("kinds." + kind.getKey(), kind.getValue())));
        Map<String, BrandDemand> brands = new HashMap<>();
        file.root().path("brands").properties()
                .forEach(brand -> brands.put(brand.getKey(), demand("brands." + brand.getKey(), brand.getValue())));
        return new DemandAssumptions(
                curves,
                file.number(file.root(), "", "half-size-weight"),
                file.number(file.root(), "", "pressing-share"),
                kinds,
                demand("any-brand", file.require("any-brand")),
                brands);
    }

    private OrderShape shape(String where, JsonNode node) {
        String sizes = node.path("sizes").asText();
        if (!sizes.equals("curve") && !sizes.equals("buyers")) {
            throw file.complaint(where + ".sizes", "« curve » ou / or « buyers », pas / not « " + sizes + " »");
        }
        return new OrderShape(
                triangle(where, node, "lines"),
                triangle(where, node, "pairs"),
                triangle(where, node, "lead-days"),
                triangle(where, node, "slack-days"),
                node.has("size-spread") ? file.number(node, where, "size-spread") : 1,
                sizes.equals("buyers"));
    }

    private Triangle triangle(String where, JsonNode node, String key) {
        JsonNode three = node.path(key);
        boolean areNumbers = three.size() == 3 && three.get(0).isInt() && three.get(1).isInt() && three.get(2).isInt();
        try {
            if (areNumbers) {
                return new Triangle(three.get(0).intValue(), three.get(1).intValue(), three.get(2).intValue());
            }
        } catch (IllegalArgumentException e) {
            throw file.complaint(where + "." + key, e.getMessage());
        }
        throw file.complaint(where + "." + key, "[moins, usuel, plus] / [least, usual, most] comme / like [1, 2, 4]");
    }

    private BrandDemand demand(String where, JsonNode node) {
        Map<OrderKind, Double> kinds = new EnumMap<>(OrderKind.class);
        node.path("kinds").fieldNames().forEachRemaining(kind ->
                kinds.put(kind(where + ".kinds", kind), file.number(node.path("kinds"), where + ".kinds", kind)));
        return new BrandDemand(file.number(node, where, "weight"), kinds);
    }

    private OrderKind kind(String where, String name) {
        try {
            return OrderKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw file.complaint(where, "« " + name + " » : " + List.of(OrderKind.values()));
        }
    }
}
