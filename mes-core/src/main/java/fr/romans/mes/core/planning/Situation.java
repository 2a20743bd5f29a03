package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.whatif.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a site at one moment. Snapshots that are to be compared are drawn from the same one. Pure: the same
 * changes give the same snapshot.
 *
 * @param horizon      that is planned, from then on
 * @param disturbances known by then
 * @param partners     sites that take work of this one, as they are at the same moment
 */
public record Situation(
        Atelier atelier,
        Instant at,
        Duration horizon,
        CurrentBook.Work work,
        Optional<WeeklyPlan> published,
        List<Change.Disturbance> disturbances,
        List<Partner> partners) {

    public Situation {
        disturbances = List.copyOf(disturbances);
        partners = List.copyOf(partners);
    }

    /** @param changes what is to be otherwise, beside the disturbances */
    public PlanningSnapshot with(List<? extends Change> changes) {
        CurrentBook.Work book = work(changes);
        var all = new ArrayList<Change>(disturbances);
        all.addAll(changes);
        PlanningSnapshot snapshot =
                new SnapshotBuilder(atelier, at, horizon, published).of(book.lots(), book.lines(), all);
        for (Change change : changes) {
            snapshot = change instanceof Change.Transfer transfer ? transferred(snapshot, transfer) : snapshot;
        }
        return snapshot;
    }

    /** The work with what the changes make of it. */
    public CurrentBook.Work work(List<? extends Change> changes) {
        CurrentBook.Work book = work;
        for (Change change : changes) {
            book = change instanceof Change.OfBook ofBook ? ofBook.applyTo(book, atelier) : book;
        }
        return book;
    }

    private PlanningSnapshot transferred(PlanningSnapshot snapshot, Change.Transfer transfer) {
        return partners.stream()
                .filter(partner -> partner.id().equals(transfer.to()))
                .findFirst()
                .map(partner -> partner.takes(snapshot, transfer))
                .orElse(snapshot);
    }
}
