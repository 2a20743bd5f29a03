package fr.romans.mes.core.workorder.store;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.FloorReports;
import fr.romans.mes.core.workorder.Happening;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Floor reports as journal entries: key {@code report-<id>}, subject the job order. */
@Singleton
class StoredFloorReports implements FloorReports {

    private static final String KEY_PREFIX = "report-";

    private final Journal journal;

    StoredFloorReports(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void becomeOnlyWriter() {
        journal.becomeOnlyWriter();
    }

    @Override
    public Set<ReportId> keep(SiteId site, Collection<FloorReport> reports) {
        Set<String> kept = journal.append(reports.stream().map(report -> event(site, report)).toList());
        return reports.stream()
                .map(FloorReport::id)
                .filter(id -> kept.contains(keyOf(id)))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<JobOrderId, List<FloorReport>> about(Collection<JobOrderId> jobOrders) {
        Map<JobOrderId, List<FloorReport>> told =
                journal.about(jobOrders.stream().map(JobOrderId::value).toList()).stream()
                        .filter(entry -> entry.event().key().startsWith(KEY_PREFIX))
                        .map(entry -> FloorReportJson.read(entry.event().body()))
                        .collect(Collectors.groupingBy(FloorReport::jobOrder));
        return jobOrders.stream().distinct().collect(Collectors.toMap(id -> id, id -> told.getOrDefault(id, List.of())));
    }

    private static String keyOf(ReportId id) {
        return KEY_PREFIX + id.value();
    }

    private static JournalEvent event(SiteId site, FloorReport report) {
        return new JournalEvent(
                keyOf(report.id()),
                site,
                typeOf(report.what()),
                report.jobOrder().value(),
                report.occurredAt(),
                FloorReportJson.write(report));
    }

    /** The word that the report's JSON has, as the name of an event: {@code OperationStarted}. */
    private static String typeOf(Happening what) {
        String word = FloorReportJson.wordFor(what);
        return "Operation" + Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
