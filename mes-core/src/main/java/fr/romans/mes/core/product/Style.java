package fr.romans.mes.core.product;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.ConstructionId;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.StandardTime;
import fr.romans.mes.core.unit.StyleId;
import java.util.Map;
import java.util.Optional;

/**
 * A style (modèle) of a brand.
 *
 * @param attributes what a set-up may depend on: {@code leather}, {@code thread}, {@code sole}, {@code die}; {@code last} is
 *                   always the last model
 * @param standardTimes standard times that differ from those of the routing
 */
public record Style(
        StyleId id,
        BrandId brand,
        String name,
        ConstructionId construction,
        LastModelId lastModel,
        Map<String, String> attributes,
        Map<OperationCode, StandardTime> standardTimes) {

    public Style {
        attributes = Map.copyOf(attributes);
        standardTimes = Map.copyOf(standardTimes);
    }

    public Optional<String> attribute(String name) {
        return "last".equals(name) ? Optional.of(lastModel.value()) : Optional.ofNullable(attributes.get(name));
    }

    public StandardTime standardTime(OperationSegment segment) {
        return standardTimes.getOrDefault(segment.operation(), segment.perPair());
    }
}
