package fr.romans.mes.shopfloor.progress;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.RecutPairs;
import java.util.List;

/**
 * An order line on its way.
 *
 * @param lots  empty while none are released to the floor
 * @param ready pairs that have passed the last step
 */
public record OrderProgress(
        Atelier atelier,
        OrderLine line,
        Style style,
        List<LotFile> lots,
        List<StepProgress> steps,
        Pairs ready,
        Pairs scrapped,
        Delivery delivery) {

    public OrderProgress {
        lots = List.copyOf(lots);
        steps = List.copyOf(steps);
    }

    public Pairs ordered() {
        return line.sizeRun().total();
    }

    /** Scrapped and not cut again. */
    public Pairs missing() {
        return RecutPairs.missing(line, lots);
    }

    public boolean isStarted() {
        return steps.stream().anyMatch(step -> step.running() || !step.done().isNone());
    }

    /** 0 to 100: work done of all the work, every step counting alike. */
    public int percent() {
        int whole = ordered().count() * steps.size();
        int done = steps.stream().mapToInt(step -> step.done().count()).sum();
        int lost = scrapped.count() * steps.size();
        return whole - lost <= 0 ? 100 : Math.min(100, 100 * done / (whole - lost));
    }
}
