package fr.romans.mes.simulators.scenario;

import fr.romans.mes.simulators.measure.FlowMeter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * The smallest atelier there is: customers who come, wait in turn, and are served by one of several equal servers. Its
 * long-run waiting time is known in closed form for exponential times (M/M/c), so it proves calendar, streams and meters.
 */
public final class WaitingLine {

    private final EventCalendar calendar;
    private final Supplier<Duration> serviceTime;
    private final FlowMeter inSystem;
    private final FlowMeter inLine;
    private final Queue<Long> waiting = new ArrayDeque<>();
    private int freeServers;
    private long arrivals;

    public WaitingLine(
            EventCalendar calendar, int servers, Supplier<Duration> serviceTime, FlowMeter inSystem, FlowMeter inLine) {
        this.calendar = calendar;
        this.freeServers = servers;
        this.serviceTime = serviceTime;
        this.inSystem = inSystem;
        this.inLine = inLine;
    }

    /** Customers come from now on, so far apart as the supplier says. */
    public void open(Supplier<Duration> timeBetweenArrivals) {
        calendar.plan(timeBetweenArrivals.get(), () -> {
            arrive();
            open(timeBetweenArrivals);
        });
    }

    private void arrive() {
        long customer = arrivals++;
        inSystem.enter(customer, calendar.now());
        inLine.enter(customer, calendar.now());
        waiting.add(customer);
        serve();
    }

    private void serve() {
        while (freeServers > 0 && !waiting.isEmpty()) {
            long customer = waiting.remove();
            freeServers--;
            inLine.leave(customer, calendar.now());
            calendar.plan(serviceTime.get(), () -> {
                inSystem.leave(customer, calendar.now());
                freeServers++;
                serve();
            });
        }
    }
}
