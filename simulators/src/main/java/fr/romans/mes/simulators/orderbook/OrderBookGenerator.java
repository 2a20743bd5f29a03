package fr.romans.mes.simulators.orderbook;

import fr.romans.mes.simulators.UnusableInput;
import fr.romans.mes.simulators.orderbook.DemandAssumptions.OrderShape;
import fr.romans.mes.simulators.orderbook.SiteCatalogue.Brand;
import fr.romans.mes.simulators.orderbook.SiteCatalogue.Style;
import fr.romans.mes.simulators.random.RandomStreams;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws an order book whose work fills each week of the horizon about as far as the atelier's yearly output says. Each
 * order belongs to a week in which it should be made; its due date lies some days after, its release some weeks before.
 *
 * <p>Every week draws from a stream of its own: a longer horizon keeps the orders of the shorter one.
 */
public final class OrderBookGenerator {

    /** Orders of one brand and kind, drawn so often that their pairs make the wanted share. */
    private record Cell(Brand brand, OrderKind kind, OrderShape shape, double ordersWeight) {}

    private final SiteCatalogue site;
    private final DemandAssumptions assumptions;
    private final SizeRuns sizeRuns;
    private final List<Cell> cells;
    private final Map<String, String> prefixes;

    public OrderBookGenerator(SiteCatalogue site, DemandAssumptions assumptions) {
        this.site = site;
        this.assumptions = assumptions;
        this.sizeRuns = new SizeRuns(assumptions);
        this.cells = cells(site, assumptions);
        this.prefixes = OrderNumbers.prefixes(site.brands().stream().map(Brand::id).toList());
    }

    /** @param firstNumber number of each brand's first order; above 1 to continue an earlier book */
    public record Request(LocalDate from, int weeks, int pairsPerYear, long seed, int firstNumber) {}

    /** Lines sorted by due date, order and line number. */
    public List<BookLine> draw(Request request) {
        var streams = new RandomStreams(request.seed());
        var numbers = new LinkedHashMap<String, Integer>();
        var lines = new ArrayList<BookLine>();
        LocalDate monday = request.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<Integer, Long> daysOfYear = new HashMap<>();
        double wanted = 0;
        int drawn = 0;
        for (int week = 0; week < request.weeks(); week++) {
            LocalDate weekStart = monday.plusWeeks(week);
            UniformRandomProvider random = streams.of("orderbook/" + weekStart);
            List<LocalDate> days = workingDays(weekStart, request.from());
            for (LocalDate day : days) {
                wanted += (double) request.pairsPerYear() / daysOfYear.computeIfAbsent(day.getYear(), year -> site.workingDaysOfYear(day));
            }
            // Half an order more or less: whether the last one still belongs here is settled by what it would overshoot.
            while (drawn < wanted) {
                Cell cell = pick(random);
                int number = numbers.merge(cell.brand().id(), request.firstNumber(), (before, first) -> before + 1);
                List<BookLine> order = order(cell, days.get(random.nextInt(days.size())), number, random);
                drawn += order.stream().mapToInt(BookLine::pairs).sum();
                lines.addAll(order);
            }
        }
        lines.sort(Comparator.comparing(BookLine::due).thenComparing(BookLine::order).thenComparing(BookLine::line));
        return lines;
    }

    private List<LocalDate> workingDays(LocalDate monday, LocalDate from) {
        return monday.datesUntil(monday.plusWeeks(1))
                .filter(day -> site.isWorkingDay(day) && !day.isBefore(from))
                .toList();
    }

    private Cell pick(UniformRandomProvider random) {
        double total = cells.stream().mapToDouble(Cell::ordersWeight).sum();
        double u = random.nextDouble() * total;
        for (Cell cell : cells) {
            u -= cell.ordersWeight();
            if (u < 0) {
                return cell;
            }
        }
        return cells.get(cells.size() - 1);
    }

    private List<BookLine> order(Cell cell, LocalDate madeOn, int number, UniformRandomProvider random) {
        OrderShape shape = cell.shape();
        int slack = shape.slackDays().draw(random);
        LocalDate due = site.plusWorkingDays(madeOn, slack);
        LocalDate release = site.plusWorkingDays(due, -Math.max(slack, shape.leadDays().draw(random)));
        int priority = random.nextDouble() < assumptions.pressingShare() ? (random.nextInt(3) == 0 ? 3 : 2) : 1;
        String order = "%s-%d-%03d".formatted(prefixes.get(cell.brand().id()), due.getYear(), number);

        List<Style> styles = new ArrayList<>(cell.brand().styles());
        int lineCount = Math.min(styles.size(), Math.max(1, shape.lines().draw(random)));
        var lines = new ArrayList<BookLine>();
        for (int line = 1; line <= lineCount; line++) {
            Style style = styles.remove(random.nextInt(styles.size()));
            int pairs = Math.max(1, shape.pairs().draw(random));
            lines.add(new BookLine(
                    order,
                    line,
                    cell.brand().id(),
                    style.id(),
                    cell.kind(),
                    release,
                    due,
                    priority,
                    sizeRuns.draw(style.sizes(), pairs, shape, random)));
        }
        return lines;
    }

    private static List<Cell> cells(SiteCatalogue site, DemandAssumptions assumptions) {
        var cells = new ArrayList<Cell>();
        for (Brand brand : site.brands()) {
            DemandAssumptions.BrandDemand demand = assumptions.of(brand.id());
            double kindsTotal = demand.kinds().values().stream().mapToDouble(Double::doubleValue).sum();
            for (OrderKind kind : OrderKind.values()) {
                double share = demand.kinds().getOrDefault(kind, 0.0);
                OrderShape shape = assumptions.kinds().get(kind);
                if (share > 0 && shape != null) {
                    double pairsWeight = demand.weight() * share / kindsTotal;
                    cells.add(new Cell(brand, kind, shape, pairsWeight / shape.meanPairs()));
                }
            }
        }
        if (cells.isEmpty()) {
            throw new UnusableInput("aucune marque du site ne commande rien : donnez à une marque un poids et des types de "
                    + "commande dans les hypothèses de demande / no brand of the site orders anything: give one a weight "
                    + "and order kinds in the demand assumptions");
        }
        return cells;
    }
}
