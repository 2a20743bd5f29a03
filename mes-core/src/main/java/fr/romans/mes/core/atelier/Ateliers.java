package fr.romans.mes.core.atelier;

import fr.romans.mes.core.brandorder.Catalogue;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.personnel.SkillLevel;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        find(route.to()).ifPresent(to -> requireOwnIds(from, to));
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

    /** Where a job order is done, its post alone says. */
    private static void requireOwnIds(Atelier one, Atelier other) {
        Stream.concat(one.site().workUnits().map(WorkUnit::id), one.operators().keySet().stream())
                .filter(id -> id instanceof WorkUnitId unit
                        ? other.site().workUnit(unit).isPresent()
                        : other.operators().containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(id.value() + " is at site " + one.id().value() + " and at "
                            + other.id().value() + ", between which work is transferred: give each post and person an id of its own");
                });
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

    /** The sites that are there to take work of this one. */
    public List<Atelier> takersOf(SiteId home) {
        return require(home).planning().transfers().stream().flatMap(route -> find(route.to()).stream()).distinct().toList();
    }

    /** The sites whose work this one may take. */
    public List<Atelier> giversTo(SiteId site) {
        return all().stream()
                .filter(home -> home.planning().transfers().stream().anyMatch(route -> route.to().equals(site)))
                .toList();
    }

    /** The site itself with those that give it work or take work of it: what changes at one may be seen at the others. */
    public Set<SiteId> sharingWith(SiteId site) {
        return find(site).isEmpty()
                ? Set.of(site)
                : Stream.of(Stream.of(require(site)), takersOf(site).stream(), giversTo(site).stream())
                        .flatMap(some -> some)
                        .map(Atelier::id)
                        .collect(Collectors.toSet());
    }

    /** The site of work: the one at home or among those that take its work where a post stands; empty where none has it any more. */
    public Optional<Atelier> siteOfWork(SiteId home, @Nullable WorkUnitId unit) {
        return unit == null
                ? Optional.empty()
                : homeAndTakers(require(home))
                        .filter(site -> site.site().workUnit(unit).isPresent())
                        .findFirst();
    }

    /** What people of a site call a post, with its site where it is another one; the id where none has it any more. */
    public String postName(Atelier home, WorkUnitId unit) {
        return siteOfWork(home.id(), unit)
                .map(site -> site.site().workUnit(unit).orElseThrow().name() + suffix(home, site))
                .orElse(unit.value());
    }

    /** What people of a site call somebody, with her site where it is another one; the id where none has her any more. */
    public String personName(Atelier home, OperatorId person) {
        return homeAndTakers(home)
                .filter(site -> site.operators().containsKey(person))
                .findFirst()
                .map(site -> site.operators().get(person).name() + suffix(home, site))
                .orElse(person.value());
    }

    private Stream<Atelier> homeAndTakers(Atelier home) {
        return Stream.concat(Stream.of(home), takersOf(home.id()).stream());
    }

    /** What people call a site; the id where it is not configured. */
    public String siteName(SiteId id) {
        return find(id).map(site -> site.site().name()).orElse(id.value());
    }

    private static String suffix(Atelier home, Atelier site) {
        return site.id().equals(home.id()) ? "" : " (" + site.site().name() + ")";
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
