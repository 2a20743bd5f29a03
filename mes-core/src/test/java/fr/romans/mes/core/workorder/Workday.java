package fr.romans.mes.core.workorder;

import static fr.romans.mes.core.atelier.SmallAtelier.ANNA;
import static fr.romans.mes.core.atelier.SmallAtelier.CUT_1;

import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ReportId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a floor says of a lot in a day: each operation after the other, with pauses, scrap, mistakes and their corrections. */
final class Workday {

    private final List<FloorReport> said = new ArrayList<>();
    private final Random random;
    private int minute;

    private Workday(Random random) {
        this.random = random;
    }

    /** As it happened. */
    static List<FloorReport> of(LotFile lot, Random random) {
        var day = new Workday(random);
        int there = lot.lot().pairs().count();
        for (JobOrder job : lot.jobOrders()) {
            there = day.work(job, there);
        }
        return day.said;
    }

    private int work(JobOrder job, int pairs) {
        say(job, new Happening.Started());
        int left = pairs;
        int scrapped = 0;
        while (left > 0 && random.nextInt(5) > 0) {
            int good = random.nextInt(Math.min(left, 4) + 1);
            int lost = left > good && random.nextInt(4) == 0 ? 1 : 0;
            FloorReport counted = say(job, counts(good, lost));
            left -= good + lost;
            scrapped += lost;
            if (random.nextInt(5) == 0) {
                FloorReport wrong = counted;
                say(job, new Happening.Corrected(wrong.id(), Pairs.of(Math.max(0, good - 1)), scrap(lost)));
                left += good > 0 ? 1 : 0;
                if (random.nextInt(3) == 0) {
                    say(job, new Happening.Withdrawn(wrong.id()));
                    left += Math.max(0, good - 1) + lost;
                    scrapped -= lost;
                }
            }
            if (random.nextInt(4) == 0) {
                say(job, new Happening.Paused("break"));
                say(job, new Happening.Resumed());
            }
            if (random.nextInt(8) == 0) {
                FloorReport mistake = say(job, new Happening.Completed(List.of()));
                say(job, new Happening.Withdrawn(mistake.id()));
            }
        }
        if (random.nextInt(10) > 0) {
            say(job, new Happening.Completed(List.of()));
        }
        return pairs - scrapped;
    }

    private static Happening counts(int good, int lost) {
        return new Happening.Progressed(Pairs.of(good), scrap(lost));
    }

    private static List<Scrap> scrap(int pairs) {
        return pairs == 0 ? List.of() : List.of(new Scrap(Pairs.of(pairs), "flaw"));
    }

    private FloorReport say(JobOrder job, Happening what) {
        minute += random.nextInt(3);
        int number = said.size();
        var report = new FloorReport(
                new ReportId("t_" + number), job.id(), CUT_1, ANNA, Reports.MONDAY_8.plusSeconds(60L * minute), number, what);
        said.add(report);
        return report;
    }
}
