package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.Happening.Completed;
import fr.romans.mes.core.workorder.Happening.Progressed;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderStory;
import fr.romans.mes.core.workorder.Scrap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The pairs of a job order by the day on which they were made. Pure: depends on the set of reports alone. */
public record DayOutput(int good, int scrapped) {

    private DayOutput plus(DayOutput other) {
        return new DayOutput(good + other.good, scrapped + other.scrapped);
    }

    /** @param job with the number of pairs that come to it */
    public static Map<LocalDate, DayOutput> of(JobOrder job, Collection<FloorReport> reports, ZoneId zone) {
        JobOrderStory story = JobOrderStory.tell(
                JobOrder.planned(job.id(), job.lot(), job.sequence(), job.operation(), job.target()), reports);
        var days = new TreeMap<LocalDate, DayOutput>();
        int counted = 0;
        for (FloorReport report : story.counted()) {
            if (report.what() instanceof Progressed progressed) {
                counted += progressed.good().count();
                add(days, report, zone, progressed.good().count());
            }
        }
        for (FloorReport report : story.counted()) {
            if (report.what() instanceof Completed) {
                add(days, report, zone, story.jobOrder().good().count() - counted);
            }
        }
        days.values().removeIf(made -> made.good() == 0 && made.scrapped() == 0);
        return days;
    }

    private static void add(Map<LocalDate, DayOutput> days, FloorReport report, ZoneId zone, int good) {
        int scrapped =
                report.what().scrap().stream().map(Scrap::pairs).mapToInt(Pairs::count).sum();
        days.merge(report.occurredAt().atZone(zone).toLocalDate(), new DayOutput(good, scrapped), DayOutput::plus);
    }
}
