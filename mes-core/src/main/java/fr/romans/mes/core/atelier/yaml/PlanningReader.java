package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.atelier.ObjectiveWeights;
import fr.romans.mes.core.atelier.PlanningSettings;
import fr.romans.mes.core.atelier.RemedyPrices;
import fr.romans.mes.core.atelier.TimeSpread;
import fr.romans.mes.core.atelier.TransferRoute;
import fr.romans.mes.core.personnel.SkillLevel;
import fr.romans.mes.core.product.Operation;
import fr.romans.mes.core.product.OperationSegment;
import fr.romans.mes.core.product.Routing;
import fr.romans.mes.core.product.SetupRule;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.SiteId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** planning.yaml: lot sizes, pace by level, set-ups, the frozen zone, and what lateness and changes cost. */
final class PlanningReader {

    private static final int LARGEST_TROLLEY = 500;
    private static final int SLOWEST = 10;
    private static final int LONGEST_SETUP = 24 * 60;
    private static final int LONGEST_FROZEN = 14 * 24;
    private static final int LONGEST_SAFETY = 60;
    private static final int LONGEST_TRANSPORT = 7 * 24;
    private static final int DEAREST = 100_000;
    private static final int CENTS = 100;

    private final Map<OperationCode, Operation> operations;
    private final Collection<Routing> routings;
    private final Collection<String> attributes;

    /** @param attributes those that styles have, which set-ups may compare */
    PlanningReader(Map<OperationCode, Operation> operations, Collection<Routing> routings, Collection<String> attributes) {
        this.operations = operations;
        this.routings = routings;
        this.attributes = attributes;
    }

    record Read(PlanningSettings settings, List<SetupRule> setupRules) {}

    Read read(YamlValue root) {
        Fields planning = root.fields("lots", "pace", "set-ups", "frozen-hours", "safety-days", "spread-of-times", "costs-in-euros", "moved-at-once-in-euros", "remedies-in-euros", "transfers");
        YamlValue lots = planning.required("lots");
        Fields sizes = lots.fields("trolley-pairs", "smallest-pairs");
        int trolley = sizes.required("trolley-pairs").whole(1, LARGEST_TROLLEY);
        int smallest = sizes.required("smallest-pairs").whole(1, LARGEST_TROLLEY);
        if (smallest > trolley) {
            lots.refuse("configuration.smallest-lot-above-trolley", "smallest", smallest, "trolley", trolley);
        }
        return new Read(
                new PlanningSettings(
                        trolley,
                        smallest,
                        pace(planning.required("pace")),
                        ProductsReader.seconds(planning.required("frozen-hours")
                                .decimal(0, LONGEST_FROZEN)
                                .multiply(BigDecimal.valueOf(60))),
                        planning.required("safety-days").whole(0, LONGEST_SAFETY),
                        weights(planning.required("costs-in-euros")),
                        cents(planning.required("moved-at-once-in-euros")),
                        spread(planning.required("spread-of-times")),
                        remedies(planning.required("remedies-in-euros")),
                        planning.optional("transfers").map(this::transfers).orElse(List.of())),
                setups(planning.required("set-ups")));
    }

    private static Map<SkillLevel, BigDecimal> pace(YamlValue value) {
        String[] levels = Arrays.stream(SkillLevel.values()).map(YamlValue::written).toArray(String[]::new);
        Fields fields = value.fields(levels);
        Map<SkillLevel, BigDecimal> pace = new EnumMap<>(SkillLevel.class);
        for (SkillLevel level : SkillLevel.values()) {
            YamlValue factor = fields.required(YamlValue.written(level));
            BigDecimal number = factor.decimal(0, SLOWEST);
            if (number.signum() == 0) {
                factor.refuse("configuration.pace-of-zero");
            }
            pace.put(level, number);
        }
        return pace;
    }

    private List<SetupRule> setups(YamlValue list) {
        var rules = new ArrayList<SetupRule>();
        for (YamlValue item : list.items()) {
            Fields rule = item.fields("operation", "when-changes", "minutes");
            Optional<OperationCode> operation = rule.required("operation")
                    .reference("configuration.unknown-operation", operations.keySet(), OperationCode::new);
            String attribute = attribute(rule.required("when-changes"));
            Duration minutes = ProductsReader.seconds(rule.required("minutes").decimal(0, LONGEST_SETUP));
            operation.ifPresent(code -> {
                checkRule(item, code, attribute, rules);
                rules.add(new SetupRule(code, attribute, minutes));
            });
        }
        return rules;
    }

    private String attribute(YamlValue value) {
        String attribute = value.text();
        if (!attribute.isEmpty() && !attributes.contains(attribute)) {
            value.refuse(Complaints.unknownName("configuration.unknown-attribute", attribute, attributes));
        }
        return attribute;
    }

    private void checkRule(YamlValue item, OperationCode operation, String attribute, List<SetupRule> before) {
        if (operations.get(operation).elapsed()) {
            item.refuse("configuration.set-up-of-elapsed", "operation", operation.value());
        }
        if (before.stream().anyMatch(rule -> rule.operation().equals(operation) && rule.attribute().equals(attribute))) {
            item.refuse("configuration.set-up-twice", "operation", operation.value(), "attribute", attribute);
        }
    }

    private static ObjectiveWeights weights(YamlValue value) {
        Fields costs = value.fields(
                "late-pair-day", "late-hard-pair-day", "past-aim-pair-day", "set-up-minute", "flow-pair-day", "unfair-pair-day", "moved-job-order");
        return new ObjectiveWeights(
                cents(costs.required("late-pair-day")),
                cents(costs.required("late-hard-pair-day")),
                cents(costs.required("past-aim-pair-day")),
                cents(costs.required("set-up-minute")),
                cents(costs.required("flow-pair-day")),
                cents(costs.required("unfair-pair-day")),
                cents(costs.required("moved-job-order")));
    }

    private static TimeSpread spread(YamlValue value) {
        Fields spreads = value.fields("of-a-task", "of-an-operation");
        return new TimeSpread(
                spreads.required("of-a-task").decimal(0, 1).doubleValue(),
                spreads.required("of-an-operation").decimal(0, 1).doubleValue());
    }

    private static RemedyPrices remedies(YamlValue value) {
        Fields prices = value.fields("overtime-hour", "training", "pair-of-lasts");
        return new RemedyPrices(
                cents(prices.required("overtime-hour")),
                cents(prices.required("training")),
                cents(prices.required("pair-of-lasts")));
    }

    private List<TransferRoute> transfers(YamlValue list) {
        var routes = new ArrayList<TransferRoute>();
        for (YamlValue item : list.items()) {
            Fields route = item.fields("to", "operations", "transport-hours", "euros-per-lot");
            SiteId to = route.required("to").id(SiteId::new);
            if (routes.stream().anyMatch(before -> before.to().equals(to))) {
                item.refuse("configuration.transfer-too-often", "to", to.value());
            }
            Set<OperationCode> taken = new LinkedHashSet<>();
            for (YamlValue code : route.required("operations").items()) {
                code.reference("configuration.unknown-operation", operations.keySet(), OperationCode::new)
                        .ifPresent(operation -> {
                            travels(code, operation);
                            taken.add(operation);
                        });
            }
            routes.add(new TransferRoute(
                    to,
                    taken,
                    ProductsReader.seconds(route.required("transport-hours")
                            .decimal(0, LONGEST_TRANSPORT)
                            .multiply(BigDecimal.valueOf(60))),
                    cents(route.required("euros-per-lot"))));
        }
        return routes;
    }

    /** Lasts stay at home, nobody looks after drying elsewhere, and finished pairs leave from home. */
    private void travels(YamlValue code, OperationCode operation) {
        if (operations.get(operation).elapsed()) {
            code.refuse("configuration.transfer-of-elapsed", "operation", operation.value());
        }
        for (Routing routing : routings) {
            List<OperationCode> steps = routing.segments().stream().map(OperationSegment::operation).toList();
            int at = steps.indexOf(operation);
            int last = steps.size() - 1;
            if (at == last) {
                code.refuse("configuration.transfer-of-last-step", "operation", operation.value(), "routing", routing.construction().value());
            } else if (at >= steps.indexOf(routing.lastHeldFrom()) && at < steps.indexOf(routing.lastHeldUntil())) {
                code.refuse("configuration.transfer-with-lasts", "operation", operation.value(), "routing", routing.construction().value());
            }
        }
    }

    private static long cents(YamlValue euros) {
        return euros.decimal(0, DEAREST)
                .multiply(BigDecimal.valueOf(CENTS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }
}
