package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.workorder.RecordFloorReport;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Fails, after its work is half done, for whoever is called poison: the fault that nobody foresaw. */
@Singleton
@Replaces(TakeEvent.class)
@Requires(property = "test.poison")
class PoisonedTakeEvent extends TakeEvent {

    PoisonedTakeEvent(RecordFloorReport record, WorkOrders workOrders, Journal journal) {
        super(record, workOrders, journal);
    }

    @Override
    Outcome take(TerminalEvent event, Site.Path unit) {
        Outcome outcome = super.take(event, unit);
        if (event.terminal().equals("poison")) {
            throw new IllegalStateException("poison, as the test wants it");
        }
        return outcome;
    }
}
