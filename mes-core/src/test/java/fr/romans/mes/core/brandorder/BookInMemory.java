package fr.romans.mes.core.brandorder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** An order book for tests of use cases; refuses to take a line twice, or to update one that it does not have. */
public final class BookInMemory implements OrderBook {

    private final Map<OrderLineId, OrderLine> lines = new TreeMap<>();

    @Override
    public void add(Collection<OrderLine> added) {
        added.forEach(line -> assertThat(lines.put(line.id(), line)).isNull());
    }

    @Override
    public void update(Collection<OrderLine> changed) {
        changed.forEach(line -> assertThat(lines.put(line.id(), line)).isNotNull());
    }

    @Override
    public Optional<OrderLine> find(OrderLineId id) {
        return Optional.ofNullable(lines.get(id));
    }

    @Override
    public List<OrderLine> find(Collection<OrderLineId> ids) {
        return those(line -> ids.contains(line.id()));
    }

    @Override
    public List<OrderLine> ofSite(SiteId site) {
        return those(line -> line.site().equals(site));
    }

    @Override
    public List<OrderLine> ofBrand(BrandId brand) {
        return those(line -> line.brand().equals(brand));
    }

    @Override
    public List<OrderLine> ofSite(SiteId site, LocalDate dueFrom) {
        return those(line -> line.site().equals(site) && !line.due().isBefore(dueFrom));
    }

    @Override
    public List<OrderLine> ofBrand(BrandId brand, LocalDate dueFrom) {
        return those(line -> line.brand().equals(brand) && !line.due().isBefore(dueFrom));
    }

    public List<OrderLine> all() {
        return those(line -> true);
    }

    private List<OrderLine> those(Predicate<OrderLine> wanted) {
        return lines.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(OrderLine::due).thenComparing(OrderLine::id))
                .toList();
    }
}
