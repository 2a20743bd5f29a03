package fr.romans.mes.simulators.terminal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dispatch list of a post, as far as a terminal needs it. */
public record DispatchList(List<Entry> entries) {

    public DispatchList {
        entries = List.copyOf(entries);
    }

    /**
     * @param operator  null where nobody stands at the post
     * @param state     NOT_ALLOWED_TO_START, ALLOWED_TO_START, RUNNING, INTERRUPTED
     * @param blockedBy codes of what has to happen first
     */
    public record Entry(
            String jobOrder,
            String lot,
            String style,
            String operation,
            int pairs,
            @Nullable String operator,
            Instant plannedStart,
            Instant plannedEnd,
            String state,
            boolean startable,
            List<String> blockedBy,
            List<String> defectCodes) {

        public Entry {
            blockedBy = List.copyOf(blockedBy);
            defectCodes = List.copyOf(defectCodes);
        }

        public boolean isBegun() {
            return isPaused() || state.equals("RUNNING");
        }

        boolean isPaused() {
            return state.equals("INTERRUPTED");
        }
    }
}
