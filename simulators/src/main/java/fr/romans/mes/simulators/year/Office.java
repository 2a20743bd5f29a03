package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.orderbook.BookLine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** What a manager does at a desk: orders in, what happened noted, plans made and published. */
public interface Office {

    /** @param changes tasks that are new, gone, or placed otherwise */
    record Published(String plan, int changes, Duration thinking) {}

    void takeOrders(List<BookLine> lines);

    /** Notes that somebody is away from now on, through that day. */
    void noteAbsence(String person, LocalDate through);

    /** Notes on which day the leather of an order line comes. */
    void noteLateLeather(String orderLine, LocalDate there);

    /** Has scrapped pairs cut again; the same again changes nothing. */
    void recut(String orderLine, SortedMap<Integer, Integer> sizes);

    Published planAndPublish(int weeks, long seed, long steps);
}
