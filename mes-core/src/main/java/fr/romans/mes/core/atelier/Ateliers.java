package fr.romans.mes.core.atelier;

import fr.romans.mes.core.brandorder.Catalogue;
import fr.romans.mes.core.personnel.SkillLevel;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sites that this installation serves, in the order in which they were named. */
public final class Ateliers implements Catalogue {

    private final Map<SiteId, Atelier> bySite = new LinkedHashMap<>();

    public Ateliers(Collection<Atelier> ateliers) {
        for (Atelier atelier : ateliers) {
            if (bySite.put(atelier.id(), atelier) != null) {
                throw new IllegalArgumentException("site " + atelier.id().value() + " is configured twice: give each site directory its own site id");
            }
        }
        requireOneMakerOfEachStyle();
        all().forEach(atelier -> atelier.planning().transfers().forEach(route -> requireTaker(atelier, route)));
    }

    /** A site that is not loaded takes nothing, which is no mistake. */
    private void requireTaker(Atelier from, TransferRoute route) {
        if (route.to().equals(from.id())) {
            throw new IllegalArgumentException("site " + from.id().value() + " transfers work to itself: name another site in planning.yaml");
        }
        find(route.to()).ifPresent(to -> route.operations().forEach(operation -> {
            boolean isDoneThere = to.site().workUnits().anyMatch(unit -> unit.operations().contains(operation))
                    && to.operators().values().stream()
                            .anyMatch(person -> person.levelIn(operation).filter(SkillLevel::worksAlone).isPresent());
            if (!isDoneThere) {
                throw new IllegalArgumentException("site " + from.id().value() + " transfers " + operation.value() + " to " + to.id().value()
                        + ", which has no post or nobody for it: take it off the list in planning.yaml");
            }
        }));
    }

    private void requireOneMakerOfEachStyle() {
        var makers = new HashMap<StyleId, SiteId>();
        for (Atelier atelier : all()) {
            for (StyleId style : atelier.styles().keySet()) {
                SiteId other = makers.put(style, atelier.id());
                if (other != null) {
                    throw new IllegalArgumentException("style " + style.value() + " is made at " + other.value() + " and at "
                            + atelier.id().value() + ": an order line names only its style, so give each site's style its own id");
                }
            }
        }
    }

    public Collection<Atelier> all() {
        return bySite.values();
    }

    public Optional<Atelier> find(SiteId site) {
        return Optional.ofNullable(bySite.get(site));
    }

    /** @throws IllegalArgumentException when no such site is configured; the message names those that are */
    public Atelier require(SiteId site) {
        return find(site).orElseThrow(() -> new IllegalArgumentException(
                "site " + site.value() + " is not configured; these are: " + bySite.keySet().stream().map(SiteId::value).toList()));
    }

    /** The site that makes a style; each style is made at one site. */
    public Optional<Atelier> making(StyleId style) {
        return all().stream().filter(atelier -> atelier.styles().containsKey(style)).findFirst();
    }

    public Optional<String> brandName(BrandId brand) {
        return all().stream()
                .filter(atelier -> atelier.brands().containsKey(brand))
                .findFirst()
                .map(atelier -> atelier.brands().get(brand).name());
    }

    @Override
    public Collection<BrandId> brandIds() {
        var brands = new LinkedHashSet<BrandId>();
        all().forEach(atelier -> brands.addAll(atelier.brands().keySet()));
        return brands;
    }

    @Override
    public List<Offer> offers() {
        return all().stream()
                .flatMap(atelier -> atelier.styles().values().stream()
                        .map(style -> new Offer(
                                atelier.id(),
                                style,
                                atelier.lastModels().get(style.lastModel()).pairsOwned())))
                .toList();
    }
}
