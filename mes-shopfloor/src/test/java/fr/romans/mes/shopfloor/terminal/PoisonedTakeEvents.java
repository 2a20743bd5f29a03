package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.workorder.RecordFloorReport;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/** Fails, after its work is half done, for whoever is called poison: the fault that nobody foresaw. */
@Singleton
@Replaces(TakeEvents.class)
@Requires(property = "test.poison")
class PoisonedTakeEvents extends TakeEvents {

    PoisonedTakeEvents(RecordFloorReport record, Journal journal) {
        super(record, journal);
    }

    @Override
    List<Outcome> take(List<Placed> events) {
        List<Outcome> outcomes = super.take(events);
        if (events.stream().anyMatch(placed -> placed.event().terminal().equals("poison"))) {
            throw new IllegalStateException("poison, as the test wants it");
        }
        return outcomes;
    }
}
