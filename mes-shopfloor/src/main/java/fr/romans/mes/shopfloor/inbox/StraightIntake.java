package fr.romans.mes.shopfloor.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes messages straight from the line into the journal, past the inbox. Implemented by {@code terminal}. */
public interface StraightIntake {

    /**
     * All in one transaction, committed on return.
     *
     * @return what to do once the line has its acknowledgement; null when nothing was taken: the inbox has to keep them
     */
    @Nullable Runnable take(List<InboxMessage> messages);
}
