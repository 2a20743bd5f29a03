package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.product.AgecStep;
import fr.romans.mes.core.product.LastModel;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.product.Operation;
import fr.romans.mes.core.product.OperationSegment;
import fr.romans.mes.core.product.Routing;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.ConstructionId;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;
import fr.romans.mes.core.unit.StandardTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** products.yaml: the operations of the site, the routings made of them, and the lasts. */
final class ProductsReader {

    private static final int LONGEST_PER_PAIR = 8 * 60;
    private static final int LONGEST_PER_LOT = 7 * 24 * 60;

    final Declared<OperationCode, Operation> operations = new Declared<>();
    final Declared<ConstructionId, Routing> routings = new Declared<>();
    final Declared<LastModelId, LastModel> lasts = new Declared<>();

    void read(YamlValue root) {
        Fields products = root.fields("operations", "routings", "lasts");
        products.required("operations").entries().forEach(this::operation);
        products.required("routings").entries().forEach(this::routing);
        products.required("lasts").entries().forEach(this::last);
    }

    private void operation(YamlValue.Entry entry) {
        Fields operation = entry.value().fields("french", "english", "agec", "elapsed", "material", "defects");
        OperationCode code = entry.key().id(OperationCode::new);
        operations.add(
                entry.key(),
                code,
                new Operation(
                        code,
                        operation.required("french").text(),
                        operation.required("english").text(),
                        operation.optional("agec").map(agec -> agec.choice(AgecStep.class)).orElse(AgecStep.NONE),
                        operation.optional("elapsed").map(YamlValue::flag).orElse(false),
                        operation.optional("material").map(name -> name.choice(Material.class)).orElse(Material.NONE),
                        operation.optional("defects").map(ProductsReader::codes).orElse(List.of())));
    }

    private static List<String> codes(YamlValue list) {
        return list.items().stream().map(YamlValue::text).toList();
    }

    private void routing(YamlValue.Entry entry) {
        Fields routing = entry.value().fields("french", "english", "lasts-held", "steps");
        ConstructionId id = entry.key().id(ConstructionId::new);
        String french = routing.required("french").text();
        String english = routing.required("english").text();
        List<OperationSegment> steps = steps(routing.required("steps"));

        YamlValue held = routing.required("lasts-held");
        Fields hold = held.fields("from", "until");
        Optional<OperationCode> from = stepOf(hold.required("from"), steps);
        Optional<OperationCode> until = stepOf(hold.required("until"), steps);
        if (from.isEmpty() || until.isEmpty()) {
            return;
        }
        List<OperationCode> order = steps.stream().map(OperationSegment::operation).toList();
        if (order.indexOf(from.get()) >= order.indexOf(until.get())) {
            held.refuse("configuration.lasts-pulled-before-put", "from", from.get().value(), "until", until.get().value());
        }
        routings.add(entry.key(), id, new Routing(id, french, english, steps, from.get(), until.get()));
    }

    private static Optional<OperationCode> stepOf(YamlValue name, List<OperationSegment> steps) {
        return name.reference(
                "configuration.operation-not-in-routing",
                steps.stream().map(OperationSegment::operation).toList(),
                OperationCode::new);
    }

    private List<OperationSegment> steps(YamlValue list) {
        var steps = new ArrayList<OperationSegment>();
        for (YamlValue item : list.items()) {
            Fields step = item.fields("step", "operation", "minutes-per-pair", "minutes-per-lot");
            int sequence = step.required("step").whole(1, 999);
            Optional<OperationCode> operation = step.required("operation")
                    .reference("configuration.unknown-operation", operations.ids(), OperationCode::new);
            StandardTime perPair = step.optional("minutes-per-pair")
                    .map(minutes -> StandardTime.ofMinutes(minutes.decimal(0, LONGEST_PER_PAIR)))
                    .orElse(new StandardTime(0));
            Duration perLot = step.optional("minutes-per-lot")
                    .map(minutes -> seconds(minutes.decimal(0, LONGEST_PER_LOT)))
                    .orElse(Duration.ZERO);
            operation.ifPresent(code -> {
                var segment = new OperationSegment(sequence, code, perPair, perLot);
                checkTimes(item, segment);
                checkOrder(item, segment, steps);
                steps.add(segment);
            });
        }
        return steps;
    }

    static Duration seconds(BigDecimal minutes) {
        return Duration.ofSeconds(minutes.multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.CEILING).longValue());
    }

    private void checkTimes(YamlValue item, OperationSegment segment) {
        boolean elapsed = operations.asMap().get(segment.operation()).elapsed();
        boolean perPair = segment.perPair().secondsPerPair() > 0;
        if (elapsed && (perPair || segment.perLot().isZero())) {
            item.refuse("configuration.elapsed-needs-lot-time", "operation", segment.operation().value());
        }
        if (!elapsed && !perPair && segment.perLot().isZero()) {
            item.refuse("configuration.step-without-time", "operation", segment.operation().value());
        }
    }

    private static void checkOrder(YamlValue item, OperationSegment segment, List<OperationSegment> before) {
        if (before.stream().anyMatch(step -> step.operation().equals(segment.operation()))) {
            item.refuse("configuration.operation-twice-in-routing", "operation", segment.operation().value());
        }
        if (!before.isEmpty() && before.get(before.size() - 1).sequence() >= segment.sequence()) {
            item.refuse("configuration.steps-not-rising", "step", segment.sequence());
        }
    }

    private void last(YamlValue.Entry entry) {
        Fields last = entry.value().fields("name", "sizes");
        LastModelId id = entry.key().id(LastModelId::new);
        String name = last.required("name").text();
        YamlValue sizes = last.required("sizes");
        Map<ShoeSize, Pairs> owned = new LinkedHashMap<>();
        for (YamlValue.Entry size : sizes.entries()) {
            Pairs pairs = Pairs.of(size.value().whole(1, 1000));
            size.key().parsed("configuration.bad-size", ShoeSize::parse).ifPresent(known -> owned.put(known, pairs));
        }
        if (owned.isEmpty()) {
            sizes.refuse("configuration.last-without-sizes", "last", id.value());
        }
        lasts.add(entry.key(), id, new LastModel(id, name, SizeRun.of(owned)));
    }
}
