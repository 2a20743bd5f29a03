package fr.romans.mes.core.atelier;

import fr.romans.mes.core.brandorder.Brand;
import fr.romans.mes.core.calendar.SiteCalendar;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.personnel.Operator;
import fr.romans.mes.core.product.LastModel;
import fr.romans.mes.core.product.Operation;
import fr.romans.mes.core.product.Routing;
import fr.romans.mes.core.product.SetupRule;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.ConstructionId;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site as configured. References between the parts have been checked: what a style names exists.
 * Maps iterate in the order of the configuration.
 */
public record Atelier(
        Site site,
        SiteCalendar calendar,
        Map<OperatorId, Operator> operators,
        Map<OperationCode, Operation> operations,
        Map<ConstructionId, Routing> routings,
        Map<LastModelId, LastModel> lastModels,
        Map<BrandId, Brand> brands,
        Map<StyleId, Style> styles,
        List<SetupRule> setupRules,
        PlanningSettings planning) {

    public SiteId id() {
        return site.id();
    }

    public Optional<Style> style(StyleId id) {
        return Optional.ofNullable(styles.get(id));
    }

    /**
     * @param asker what names the style, for the message
     * @throws IllegalStateException when the site does not make the style, or no longer
     */
    public Style requireStyle(StyleId id, String asker) {
        return style(id).orElseThrow(() -> new IllegalStateException(asker + " is of style " + id.value() + ", which site "
                + id().value() + " does not have: keep a style in the configuration until its lots are done"));
    }

    public Routing routingOf(Style style) {
        Routing routing = routings.get(style.construction());
        if (routing == null) {
            throw new IllegalStateException("style " + style.id().value() + " names construction "
                    + style.construction().value() + ", which site " + id().value() + " does not have: load it with AtelierReader, which checks this");
        }
        return routing;
    }
}
