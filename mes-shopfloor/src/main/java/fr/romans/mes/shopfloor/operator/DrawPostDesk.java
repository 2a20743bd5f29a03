package fr.romans.mes.shopfloor.operator;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.dispatch.DispatchEntry;
import fr.romans.mes.core.dispatch.DispatchList;
import fr.romans.mes.core.dispatch.DispatchBoard;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.personnel.IsQualifiedForOperation;
import fr.romans.mes.core.personnel.Operator;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.shopfloor.operator.PostDesk.Job;
import fr.romans.mes.shopfloor.operator.PostDesk.Person;
import fr.romans.mes.shopfloor.operator.PostDesk.Reason;
import fr.romans.mes.shopfloor.operator.PostDesk.SizePairs;
import fr.romans.mes.shopfloor.page.BrandColours;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import fr.romans.mes.shopfloor.page.Screen;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws a post for its tablet, from its dispatch list. */
@Singleton
class DrawPostDesk {

    private static final int MOST_JOBS = 40;
    private static final List<String> PAUSES = List.of("break", "material", "machine", "quality", "help", "end-of-day");

    private final Ateliers ateliers;
    private final DispatchBoard board;
    private final RefusalSentences sentences;
    private final BrandColours colours;
    private final LastReports lastReports;
    private final IsQualifiedForOperation isQualified = new IsQualifiedForOperation();

    DrawPostDesk(
            Ateliers ateliers,
            DispatchBoard board,
            RefusalSentences sentences,
            BrandColours colours,
            LastReports lastReports) {
        this.ateliers = ateliers;
        this.board = board;
        this.sentences = sentences;
        this.colours = colours;
        this.lastReports = lastReports;
    }

    PostDesk of(Atelier atelier, WorkUnit post, Screen screen) {
        DispatchList list = board.ofSite(atelier.id()).get(post.id());
        List<DispatchEntry> entries = list == null ? List.of() : list.entries();
        return new PostDesk(
                atelier.id().value(),
                post.id().value(),
                post.name(),
                screen.now().toEpochMilli(),
                people(atelier, post),
                defects(atelier, post, screen),
                PAUSES.stream()
                        .map(code -> new Reason(code, screen.named("pause", code)))
                        .toList(),
                entries.stream()
                        .limit(MOST_JOBS)
                        .map(entry -> job(atelier, entry, screen))
                        .toList(),
                lastReports.at(atelier, post, screen));
    }

    private List<Person> people(Atelier atelier, WorkUnit post) {
        return atelier.operators().values().stream()
                .map(person -> new Person(person.id().value(), person.name(), isQualified(person, post)))
                .sorted(Comparator.comparing((Person person) -> !person.qualified()).thenComparing(Person::name))
                .toList();
    }

    private boolean isQualified(Operator person, WorkUnit post) {
        return post.operations().stream().anyMatch(operation -> isQualified.test(person, operation));
    }

    private static Map<String, List<Reason>> defects(Atelier atelier, WorkUnit post, Screen screen) {
        var defects = new TreeMap<String, List<Reason>>();
        for (OperationCode operation : post.operations()) {
            defects.put(
                    operation.value(),
                    atelier.operations().get(operation).defectCodes().stream()
                            .map(code -> new Reason(code, screen.named("defect", code)))
                            .toList());
        }
        return defects;
    }

    private Job job(Atelier atelier, DispatchEntry entry, Screen screen) {
        JobOrder job = entry.jobOrder();
        Atelier home = ateliers.require(entry.lot().site());
        Style style = home.styles().get(entry.lot().style());
        return new Job(
                job.id().value(),
                entry.lot().id().value(),
                entry.lot().orderLine().value(),
                style.name(),
                home.brands().get(entry.lot().brand()).name(),
                home.id().equals(atelier.id()) ? null : home.site().name(),
                colours.of(entry.lot().brand()),
                style.attribute("leather").orElse(""),
                job.operation().value(),
                screen.operation(atelier.operations().get(job.operation())),
                job.state().name(),
                job.good().count(),
                job.scrapped().count(),
                job.target().count(),
                entry.lot().sizeRun().pairsBySize().entrySet().stream()
                        .map(size -> new SizePairs(size.getKey().toString(), size.getValue().count()))
                        .toList(),
                job.startedAt() == null ? null : job.startedAt().toEpochMilli(),
                entry.planned().start().toEpochMilli(),
                minutes(atelier, entry),
                entry.planned().operator() == null ? null : ateliers.personName(atelier, entry.planned().operator()),
                entry.blockedBy().stream()
                        .map(refusal -> sentences.in(screen.language(), refusal))
                        .toList());
    }

    /** Open minutes between planned start and end: what the person sees on the clock, nights left out. */
    private static long minutes(Atelier atelier, DispatchEntry entry) {
        if (entry.planned().operator() == null) {
            return Duration.between(entry.planned().start(), entry.planned().end()).toMinutes();
        }
        return atelier.calendar()
                .workingTime(entry.planned().start(), entry.planned().end())
                .total()
                .toMinutes();
    }
}
