package fr.romans.mes.simulators.terminal;

import java.util.List;
import java.util.Map;

/** The wire between the terminals and the MES. */
public interface FloorWire extends AutoCloseable {

    /** @param resent times that an event was sent again */
    record Delivered(int stored, int rejected, int resent) {}

    /** Sends the events in their order, and returns when each is acknowledged. */
    Delivered deliver(List<PostedEvent> events);

    /**
     * Waits for the lists.
     *
     * @param sent how many the MES has sent since its start
     * @return those that came since the last call
     */
    Map<Post, DispatchList> lists(long sent);

    @Override
    void close();
}
