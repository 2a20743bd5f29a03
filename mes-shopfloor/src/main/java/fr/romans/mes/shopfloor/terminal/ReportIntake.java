package fr.romans.mes.shopfloor.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.shopfloor.live.JournalTail;
import fr.romans.mes.shopfloor.wire.MessageSchema;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.WireJson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The door for events that do not come over MQTT: a tablet's tap, a form, an API call. Checked and taken exactly as a
 * terminal's; but what cannot be taken is refused and kept nowhere, since somebody is there to read why.
 */
@Singleton
public class ReportIntake {

    /**
     * @param stored  whether it is in the journal; committed when this returns
     * @param problem why it was refused, or, for a stored one, what it contradicts
     */
    public record Answer(boolean stored, Optional<Refusal> problem) {}

    private final Ateliers ateliers;
    private final EventDecoder decoder;
    private final TakeEvents takeEvents;
    private final JournalTail tail;

    ReportIntake(Ateliers ateliers, EventDecoder decoder, TakeEvents takeEvents, JournalTail tail) {
        this.ateliers = ateliers;
        this.decoder = decoder;
        this.takeEvents = takeEvents;
        this.tail = tail;
    }

    /** The same event again, by terminal and event id, changes nothing and gets the same answer. */
    public Answer take(SiteId site, WorkUnitId unit, TerminalEvent event) {
        Optional<Site.Path> path =
                ateliers.find(site).flatMap(atelier -> atelier.site().pathOf(unit));
        if (path.isEmpty()) {
            return refused(Refusal.of("work-unit.unknown", "site", site.value(), "workUnit", unit.value()));
        }
        JsonNode json = WireJson.tree(WireJson.write(event)).orElseThrow();
        Optional<Refusal> complaint = MessageSchema.EVENT
                .complaintAbout(json)
                .map(text -> Refusal.of("message.schema", "complaint", text))
                .or(() -> decoder.complaintAbout(event, path.get()));
        if (complaint.isPresent()) {
            return refused(complaint.get());
        }
        TakeEvents.Outcome outcome =
                takeEvents.take(List.of(new TakeEvents.Placed(event, path.get()))).get(0);
        tail.wake();
        return new Answer(outcome.taken(), outcome.problem());
    }

    private static Answer refused(Refusal why) {
        return new Answer(false, Optional.of(why));
    }
}
