package fr.romans.mes.simulators.ladder;

import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.orderbook.OrderBookGenerator;
import fr.romans.mes.simulators.orderbook.SiteCatalogue;
import fr.romans.mes.simulators.orderbook.DemandAssumptions;
import fr.romans.mes.simulators.scenario.FloorChances;
import fr.romans.mes.simulators.scenario.FloorModel;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.YearFigures;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Runs years of the model, several beside each other; the same seed meets the same orders and the same luck. */
public final class TryYears {

    private static final int WARM_UP_DAYS = 28;
    private static final int DAYS = 52 * 7;

    /** @param pairs mean pairs made in a full year */
    public record Outcome(double pairs, double onTimeRate, double loadOfPeople, Map<String, Double> loadByOperation) {}

    private record Book(int brands, int pairs, long seed) {}

    private final SiteCatalogue catalogue;
    private final DemandAssumptions demand;
    private final ZoneId zone;
    private final LocalDate from;
    private final long seed;
    private final Map<Book, List<BookLine>> books = new ConcurrentHashMap<>();
    private final AtomicInteger years = new AtomicInteger();

    public TryYears(SiteCatalogue catalogue, DemandAssumptions demand, ZoneId zone, LocalDate from, long seed) {
        this.catalogue = catalogue;
        this.demand = demand;
        this.zone = zone;
        this.from = from;
        this.seed = seed;
    }

    public Outcome run(FloorPlan plan, FloorChances chances, int brands, int pairsPerYear, int runs) {
        List<YearFigures> figures = IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> FloorModel.run(
                        plan, chances, book(new Book(brands, pairsPerYear, seed + run)), zone, from, WARM_UP_DAYS, DAYS, seed + run))
                .toList();
        years.addAndGet(runs);
        figures.stream().filter(year -> !year.isConserved()).findAny().ifPresent(year -> {
            throw new IllegalStateException("pairs were lost in a year of the model: its figures are worthless");
        });
        YearFigures first = figures.get(0);
        Map<String, Double> loads = new TreeMap<>();
        first.loadByOperation().keySet().forEach(operation -> loads.put(
                operation,
                figures.stream().mapToDouble(year -> year.loadByOperation().getOrDefault(operation, 0.0)).average().orElse(0)));
        double days = workingDays(from) / workingDays(from.plusDays(WARM_UP_DAYS));
        return new Outcome(
                figures.stream().mapToInt(YearFigures::pairsMade).average().orElse(0) * days,
                figures.stream().mapToDouble(YearFigures::onTimeRate).average().orElse(0),
                figures.stream().mapToDouble(YearFigures::loadOfPeople).average().orElse(0),
                loads);
    }

    private double workingDays(LocalDate first) {
        return first.datesUntil(from.plusDays(DAYS)).filter(catalogue.isWorkingDay()).count();
    }

    private List<BookLine> book(Book book) {
        return books.computeIfAbsent(book, wanted -> new OrderBookGenerator(
                        new SiteCatalogue(first(wanted.brands()), catalogue.isWorkingDay()),
                        demand)
                .draw(new OrderBookGenerator.Request(from, DAYS / 7, wanted.pairs(), wanted.seed(), 1)));
    }

    /** Ids of the first brands. */
    List<String> brands(int count) {
        return first(count).stream().map(SiteCatalogue.Brand::id).toList();
    }

    private List<SiteCatalogue.Brand> first(int count) {
        return catalogue.brands().subList(0, Math.min(count, catalogue.brands().size()));
    }

    public int years() {
        return years.get();
    }
}
