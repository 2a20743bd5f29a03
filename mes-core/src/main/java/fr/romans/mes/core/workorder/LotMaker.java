package fr.romans.mes.core.workorder;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.product.OperationSegment;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts an order line into lots: full trolleys of neighbouring sizes first, so that a trolley needs few sizes of lasts;
 * what is left over makes a last, smaller lot, or joins the one before when it is below the smallest lot.
 * Made-to-order pairs and prototypes travel one by one. Lots of a line are numbered L01, L02, …; those of pairs that are cut again R01, R02, … Never more of a size on one lot than there are lasts of it.
 */
public final class LotMaker {

    private LotMaker() {}

    public static List<LotFile> lotsOf(OrderLine line, Atelier atelier) {
        return lots(line, line.sizeRun(), "-L", 1, atelier);
    }

    /** @param lots those that the line has */
    public static List<LotFile> recut(OrderLine line, SizeRun sizes, List<LotFile> lots, Atelier atelier) {
        String prefix = line.id().value() + "-R";
        int before = (int) lots.stream().filter(file -> file.lot().id().value().startsWith(prefix)).count();
        return lots(line, sizes, "-R", before + 1, atelier);
    }

    private static List<LotFile> lots(OrderLine line, SizeRun sizes, String mark, int first, Atelier atelier) {
        Style style = atelier.requireStyle(line.style(), "order line " + line.id().value());
        SizeRun lasts = atelier.lastModels().get(style.lastModel()).pairsOwned();
        int trolley = line.kind().travelsAlone() ? 1 : atelier.planning().trolleyPairs();
        int smallest = line.kind().travelsAlone() ? 1 : atelier.planning().smallestLot();

        var lots = new ArrayList<LotFile>();
        for (SizeRun run : trolleys(sizes, lasts, trolley, smallest)) {
            var id = new LotId(line.id().value() + mark + String.format(Locale.ROOT, "%02d", first + lots.size()));
            var lot = new Lot(id, line.id(), line.site(), line.brand(), line.style(), run);
            lots.add(new LotFile(lot, jobOrders(lot, atelier.routingOf(style).segments())).withReadiness());
        }
        return lots;
    }

    private static List<JobOrder> jobOrders(Lot lot, List<OperationSegment> segments) {
        return segments.stream()
                .map(segment -> JobOrder.planned(
                        new JobOrderId(lot.id().value() + "-" + segment.sequence()),
                        lot.id(),
                        segment.sequence(),
                        segment.operation(),
                        lot.pairs()))
                .toList();
    }

    private static List<SizeRun> trolleys(SizeRun ordered, SizeRun lasts, int trolley, int smallest) {
        var full = new ArrayList<Map<ShoeSize, Pairs>>();
        var current = new TreeMap<ShoeSize, Pairs>();
        int loaded = 0;
        for (Map.Entry<ShoeSize, Pairs> wanted : ordered.pairsBySize().entrySet()) {
            int left = wanted.getValue().count();
            int owned = lasts.of(wanted.getKey()).count();
            while (left > 0) {
                int onIt = current.getOrDefault(wanted.getKey(), Pairs.NONE).count();
                int room = Math.min(trolley - loaded, Math.max(1, owned) - onIt);
                if (room <= 0) {
                    full.add(new TreeMap<>(current));
                    current.clear();
                    loaded = 0;
                    continue;
                }
                int taken = Math.min(left, room);
                current.merge(wanted.getKey(), Pairs.of(taken), Pairs::plus);
                loaded += taken;
                left -= taken;
            }
        }
        if (loaded > 0) {
            full.add(current);
        }
        joinASmallRest(full, lasts, smallest);
        return full.stream().map(SizeRun::of).toList();
    }

    private static void joinASmallRest(List<Map<ShoeSize, Pairs>> trolleys, SizeRun lasts, int smallest) {
        if (trolleys.size() < 2) {
            return;
        }
        Map<ShoeSize, Pairs> rest = trolleys.get(trolleys.size() - 1);
        Map<ShoeSize, Pairs> before = trolleys.get(trolleys.size() - 2);
        int pairs = rest.values().stream().mapToInt(Pairs::count).sum();
        boolean lastsSuffice = rest.entrySet().stream()
                .allMatch(size -> size.getValue().count() + before.getOrDefault(size.getKey(), Pairs.NONE).count()
                        <= lasts.of(size.getKey()).count());
        if (pairs < smallest && lastsSuffice) {
            rest.forEach((size, count) -> before.merge(size, count, Pairs::plus));
            trolleys.remove(trolleys.size() - 1);
        }
    }
}
