package fr.romans.mes.simulators.year;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The log of a simulated year: settings, then what was decided, in the order of time. It is all that resuming needs. */
public interface RunLog extends AutoCloseable {

    /** An entry of the log. */
    sealed interface Entry {}

    /**
     * A plan was published, with scrapped pairs to be cut again in it.
     *
     * @param isWeekly the week's, for which orders came in; false for one that mends it
     */
    record PlanMade(Instant at, boolean isWeekly, int changes, Duration thinking) implements Entry {}

    /** A window of work, written before its events are sent. */
    record Window(Instant until, List<Start> starts) implements Entry {
        public Window {
            starts = List.copyOf(starts);
        }
    }

    /** What an earlier, interrupted run wrote; empty for a new one. */
    List<Entry> earlier();

    /** Keeps the entry before returning. */
    void write(Entry entry);

    @Override
    void close();
}
