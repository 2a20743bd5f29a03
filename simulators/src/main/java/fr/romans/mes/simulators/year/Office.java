package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.orderbook.BookLine;
import java.time.Duration;
import java.util.List;

/** What a manager does at a desk: orders in, plans made and published. */
public interface Office {

    /** @param changes tasks that are new, gone, or placed otherwise */
    record Published(String plan, int changes, Duration thinking) {}

    void takeOrders(List<BookLine> lines);

    Published planAndPublish(int weeks, long seed);
}
