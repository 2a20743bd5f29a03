package fr.romans.mes.core.planning.transfer;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.FloorReports;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Decides that an operation of an order line may be done at another site, and takes it back as long as nothing has begun there. */
@Singleton
public class DecideTransfer {

    private final Ateliers ateliers;
    private final OrderBook orderBook;
    private final WorkOrders workOrders;
    private final FloorReports reports;
    private final Transfers transfers;
    private final Clock clock;

    public DecideTransfer(
            Ateliers ateliers,
            OrderBook orderBook,
            WorkOrders workOrders,
            FloorReports reports,
            Transfers transfers,
            Clock clock) {
        this.ateliers = ateliers;
        this.orderBook = orderBook;
        this.workOrders = workOrders;
        this.reports = reports;
        this.transfers = transfers;
        this.clock = clock;
    }

    /**
     * The next plan of the site may use the posts and people of the other; the one on the floor stays.
     *
     * @return why it cannot be, empty when it is decided
     */
    @Transactional
    public Optional<Refusal> decide(SiteId home, Transfer transfer) {
        if (orderBook.find(transfer.line()).filter(line -> line.site().equals(home)).isEmpty()) {
            return Optional.of(Refusal.of("replan.line-unknown", "line", transfer.line().value()));
        }
        boolean hasRoute = ateliers.find(transfer.to()).isPresent()
                && ateliers.require(home).planning().transfers().stream()
                        .anyMatch(route -> route.to().equals(transfer.to()) && route.operations().contains(transfer.operation()));
        if (!hasRoute) {
            return Optional.of(Refusal.of(
                    "transfer.no-route", "operation", transfer.operation().value(), "to", transfer.to().value()));
        }
        transfers.decide(home, transfer, clock.instant());
        return Optional.empty();
    }

    /** @return why it stays, empty when it is undone: the next plan of the site has the work at home */
    @Transactional
    public Optional<Refusal> undo(SiteId home, Transfer transfer) {
        reports.becomeOnlyWriter();
        if (!transfers.of(home).contains(transfer)) {
            return Optional.of(Refusal.of(
                    "transfer.unknown", "line", transfer.line().value(), "operation", transfer.operation().value()));
        }
        Optional<JobOrderId> begun = begun(transfer);
        if (begun.isPresent()) {
            return Optional.of(Refusal.of("transfer.begun", "jobOrder", begun.get().value(), "to", transfer.to().value()));
        }
        transfers.undo(transfer, clock.instant());
        return Optional.empty();
    }

    private Optional<JobOrderId> begun(Transfer transfer) {
        Optional<Atelier> there = ateliers.find(transfer.to());
        return workOrders.ofLines(Set.of(transfer.line())).stream()
                .flatMap(file -> file.jobOrders().stream())
                .filter(job -> job.operation().equals(transfer.operation()))
                .filter(job -> job.unit() != null && there.flatMap(site -> site.site().workUnit(job.unit())).isPresent())
                .map(JobOrder::id)
                .findFirst();
    }
}
