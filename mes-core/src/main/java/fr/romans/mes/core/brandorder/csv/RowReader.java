package fr.romans.mes.core.brandorder.csv;

import fr.romans.mes.core.brandorder.Catalogue;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.StyleId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** Makes an order line of a row, or complains about everything that keeps it from being one. */
final class RowReader {

    /** Lots and job orders append to the id of their line; the whole must stay an identifier. */
    private static final int LONGEST_LINE_ID = 48;

    private final Map<StyleId, Catalogue.Offer> offers = new TreeMap<>();
    private final Set<BrandId> brands;
    private final Heading heading;
    private final Problems problems;
    private final Map<OrderLineId, Long> rowOf = new HashMap<>();

    RowReader(Catalogue catalogue, Heading heading, Problems problems) {
        catalogue.offers().forEach(offer -> offers.putIfAbsent(offer.style().id(), offer));
        brands = new LinkedHashSet<>(catalogue.brandIds());
        this.heading = heading;
        this.problems = problems;
    }

    Optional<OrderLine> read(long row, CSVRecord record) {
        long before = problems.count();
        var cells = new Cells(row, record, heading, problems);
        cells.checkNothingBeyondHeading();
        Optional<OrderLineId> id = id(row, cells);
        Optional<Catalogue.Offer> offer = offer(row, cells);
        Optional<OrderKind> kind = kind(row, cells);
        Optional<LocalDate> release = cells.date(Column.RELEASE);
        Optional<LocalDate> due = cells.date(Column.DUE);
        Map<Material, LocalDate> arrivals = arrivals(cells);
        int priority = priority(cells);
        long beforePairs = problems.count();
        SizeRun run = SizeRun.of(cells.pairs());
        checkRun(row, run, offer, problems.count() == beforePairs);
        checkDates(cells, release, due);
        if (problems.count() > before) {
            return Optional.empty();
        }
        Style made = offer.orElseThrow().style();
        return Optional.of(new OrderLine(
                id.orElseThrow(),
                new OrderId(cells.text(Column.ORDER).orElseThrow()),
                offer.orElseThrow().site(),
                made.brand(),
                made.id(),
                kind.orElseThrow(),
                run,
                release.orElseThrow(),
                due.orElseThrow(),
                arrivals,
                priority));
    }

    private Optional<OrderLineId> id(long row, Cells cells) {
        Optional<String> order = identifier(cells, Column.ORDER);
        Optional<String> line = identifier(cells, Column.LINE);
        if (order.isEmpty() || line.isEmpty()) {
            return Optional.empty();
        }
        String id = order.get() + "." + line.get();
        if (id.length() > LONGEST_LINE_ID) {
            cells.complain(Column.ORDER, "order-file.id-too-long", "text", id, "most", LONGEST_LINE_ID - 1);
            return Optional.empty();
        }
        Long first = rowOf.putIfAbsent(new OrderLineId(id), row);
        if (first != null) {
            cells.complain(Column.LINE, "order-file.duplicate-line", "text", id, "row", first);
            return Optional.empty();
        }
        return Optional.of(new OrderLineId(id));
    }

    private static Optional<String> identifier(Cells cells, Column column) {
        Optional<String> text = cells.text(column);
        if (text.isPresent() && !Identifier.isValid(text.get())) {
            cells.complain(column, "order-file.bad-id", "text", text.get());
            return Optional.empty();
        }
        return text;
    }

    private Optional<Catalogue.Offer> offer(long row, Cells cells) {
        Optional<BrandId> brand = brand(row, cells);
        Optional<String> text = cells.text(Column.STYLE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Catalogue.Offer> offer =
                text.filter(Identifier::isValid).map(StyleId::new).map(offers::get);
        if (offer.isEmpty()) {
            problems.unknownName(
                    row, heading.nameOf(Column.STYLE), "order-file.unknown-style", text.get(), styles(brand));
        } else if (brand.isPresent() && !offer.get().style().brand().equals(brand.get())) {
            cells.complain(
                    Column.STYLE,
                    "order-file.style-of-other-brand",
                    "style", text.get(),
                    "owner", offer.get().style().brand().value(),
                    "brand", brand.get().value());
        }
        return offer;
    }

    /** Styles that could have been meant: those of the brand, or all where the brand is unknown too. */
    private List<String> styles(Optional<BrandId> brand) {
        return offers.values().stream()
                .map(Catalogue.Offer::style)
                .filter(style -> brand.isEmpty() || style.brand().equals(brand.get()))
                .map(style -> style.id().value())
                .toList();
    }

    private Optional<BrandId> brand(long row, Cells cells) {
        Optional<String> text = cells.text(Column.BRAND);
        Optional<BrandId> brand = text.filter(Identifier::isValid)
                .map(BrandId::new)
                .filter(brands::contains);
        if (text.isPresent() && brand.isEmpty()) {
            problems.unknownName(
                    row,
                    heading.nameOf(Column.BRAND),
                    "order-file.unknown-brand",
                    text.get(),
                    brands.stream().map(BrandId::value).toList());
        }
        return brand;
    }

    private Optional<OrderKind> kind(long row, Cells cells) {
        Optional<String> text = cells.text(Column.KIND);
        Optional<OrderKind> kind = text.flatMap(KindNames::of);
        if (text.isPresent() && kind.isEmpty()) {
            problems.unknownName(
                    row, heading.nameOf(Column.KIND), "order-file.unknown-kind", text.get(), KindNames.all());
        }
        return kind;
    }

    private static Map<Material, LocalDate> arrivals(Cells cells) {
        var arrivals = new EnumMap<Material, LocalDate>(Material.class);
        cells.optionalDate(Column.LEATHER).ifPresent(day -> arrivals.put(Material.LEATHER, day));
        cells.optionalDate(Column.SOLES).ifPresent(day -> arrivals.put(Material.SOLES, day));
        return arrivals;
    }

    private static int priority(Cells cells) {
        String text = cells.optionalText(Column.PRIORITY).orElse("1");
        if (text.matches("[1-5]")) {
            return Integer.parseInt(text);
        }
        cells.complain(Column.PRIORITY, "order-file.bad-priority", "text", text);
        return OrderLine.LOWEST_PRIORITY;
    }

    private void checkRun(long row, SizeRun run, Optional<Catalogue.Offer> offer, boolean pairsReadable) {
        if (run.total().isNone() && pairsReadable) {
            problems.add(row, "", "order-file.no-pairs");
        }
        offer.ifPresent(made -> run.pairsBySize().keySet().stream()
                .filter(size -> made.lasts().of(size).isNone())
                .forEach(size -> problems.add(
                        row,
                        heading.names().get(heading.sizes().get(size)),
                        "order-file.no-last-of-size",
                        "size", size,
                        "last", made.style().lastModel().value(),
                        "style", made.style().id().value(),
                        "sizes", sizes(made.lasts()))));
    }

    private static String sizes(SizeRun lasts) {
        return String.join(", ", lasts.pairsBySize().keySet().stream().map(Object::toString).toList());
    }

    private static void checkDates(Cells cells, Optional<LocalDate> release, Optional<LocalDate> due) {
        if (release.isPresent() && due.isPresent() && due.get().isBefore(release.get())) {
            cells.complain(Column.DUE, "order-file.due-before-release", "due", due.get(), "release", release.get());
        }
    }
}
