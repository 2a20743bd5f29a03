package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.transfer.Transfer;
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
 * @param transfers    decided by then
 * @param partners     sites that take work of this one, as they are at the same moment
 * @param held         what the published plans of other sites hold here
 */
public record Situation(
        Atelier atelier,
        Instant at,
        Duration horizon,
        CurrentBook.Work work,
        Optional<WeeklyPlan> published,
        List<Change.Disturbance> disturbances,
        List<Transfer> transfers,
        List<Partner> partners,
        List<Assignment> held) {

    public Situation {
        disturbances = List.copyOf(disturbances);
        transfers = List.copyOf(transfers);
        partners = List.copyOf(partners);
        held = List.copyOf(held);
    }

    /** @param changes what is to be otherwise, beside the disturbances and what was decided */
    public PlanningSnapshot with(List<? extends Change> changes) {
        CurrentBook.Work book = work(changes);
        var all = new ArrayList<Change>(disturbances);
        all.addAll(changes);
        var elsewhere = new AtOtherSites(partners);
        PlanningSnapshot snapshot = new SnapshotBuilder(atelier, at, horizon, published, elsewhere.ateliers())
                .unfrozen(book.lots(), book.lines(), all);
        snapshot = elsewhere.transferred(AtOtherSites.without(snapshot, held), transfers(elsewhere, book, changes));
        return FrozenZone.freeze(elsewhere.withLotsWhereTheyAre(snapshot, book.lots()), atelier.planning().frozen());
    }

    /** What has begun elsewhere, what was decided, and what the changes say. */
    private List<Change.Transfer> transfers(AtOtherSites elsewhere, CurrentBook.Work book, List<? extends Change> changes) {
        var all = new ArrayList<>(elsewhere.of(book.lots(), job -> job.state().isStarted() ? job.unit() : null));
        transfers.stream().map(transfer -> transfer.of(book)).filter(transfer -> !transfer.lots().isEmpty()).forEach(all::add);
        changes.forEach(change -> {
            if (change instanceof Change.Transfer transfer) {
                all.add(transfer);
            }
        });
        return all;
    }

    /** The work with what the changes make of it. */
    public CurrentBook.Work work(List<? extends Change> changes) {
        CurrentBook.Work book = work;
        for (Change change : changes) {
            book = change instanceof Change.OfBook ofBook ? ofBook.applyTo(book, atelier) : book;
        }
        return book;
    }
}
