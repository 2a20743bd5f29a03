package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.product.Routing;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.ShoeSize;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.LotFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the dispatch lists of a site, at whose posts work of other sites may be done as well. Pure. */
final class Dispatcher {

    private record LastSize(LastModelId model, ShoeSize size) {}

    private static final Comparator<DispatchEntry> STARTED_FIRST_THEN_AS_PLANNED = Comparator.comparing(
                    (DispatchEntry entry) -> !entry.jobOrder().state().isStarted())
            .thenComparing(entry -> entry.planned().start())
            .thenComparing(entry -> entry.jobOrder().id());

    private final Atelier atelier;
    private final Map<LastSize, Integer> lastsInUse = new HashMap<>();

    private Dispatcher(Atelier atelier) {
        this.atelier = atelier;
    }

    /**
     * A list for each work unit of the site, in the order of the configuration; empty where nothing is planned.
     *
     * @param plan of the site itself, null while it has none
     * @param work of the site itself and of those that have work there; what is done at other posts is left out
     * @param upTo work that is planned to begin then or later is left out, unless it has begun
     */
    static Map<WorkUnitId, DispatchList> lists(Site here, @Nullable PlanId plan, List<PlannedSite> work, Instant upTo) {
        var entries = new LinkedHashMap<WorkUnitId, List<DispatchEntry>>();
        here.workUnits().forEach(unit -> entries.put(unit.id(), new ArrayList<>()));
        for (PlannedSite planned : work) {
            var dispatcher = new Dispatcher(planned.home());
            planned.lots().forEach(dispatcher::countLastsInUse);
            dispatcher.addTo(entries, planned, upTo);
        }
        var lists = new LinkedHashMap<WorkUnitId, DispatchList>();
        entries.forEach((unit, list) -> {
            list.sort(STARTED_FIRST_THEN_AS_PLANNED);
            lists.put(unit, new DispatchList(unit, plan, list));
        });
        return lists;
    }

    private void addTo(Map<WorkUnitId, List<DispatchEntry>> entries, PlannedSite work, Instant upTo) {
        for (LotFile file : work.lots()) {
            for (JobOrder job : file.jobOrders()) {
                Assignment assignment = job.state().isOver() ? null : work.places().of(job.id());
                if (assignment != null && (job.state().isStarted() || assignment.start().isBefore(upTo))) {
                    WorkUnitId at = job.state().isStarted() && job.unit() != null ? job.unit() : assignment.unit();
                    List<DispatchEntry> here = entries.get(at);
                    if (here != null) {
                        here.add(new DispatchEntry(file.lot(), job, assignment, blockersOf(file, job)));
                    }
                }
            }
        }
    }

    private List<Refusal> blockersOf(LotFile file, JobOrder job) {
        if (job.state().isStarted()) {
            return List.of();
        }
        var blockers = new ArrayList<Refusal>();
        if (job.state() == JobOrderState.NOT_ALLOWED_TO_START) {
            file.jobOrders().stream()
                    .filter(before -> before.sequence() < job.sequence() && before.state() != JobOrderState.ENDED)
                    .reduce((first, second) -> second)
                    .ifPresent(before -> blockers.add(Refusal.of(
                            "dispatch.predecessor-open",
                            "operation",
                            before.operation().value(),
                            "state",
                            before.state())));
        }
        lastsMissing(file, job).ifPresent(blockers::add);
        return blockers;
    }

    private Optional<Refusal> lastsMissing(LotFile file, JobOrder job) {
        Style style = styleOf(file);
        if (!job.operation().equals(atelier.routingOf(style).lastHeldFrom())) {
            return Optional.empty();
        }
        for (Map.Entry<ShoeSize, Pairs> need : file.lot().sizeRun().pairsBySize().entrySet()) {
            int owned = atelier.lastModels().get(style.lastModel()).pairsOwned().of(need.getKey()).count();
            int free = owned - lastsInUse.getOrDefault(new LastSize(style.lastModel(), need.getKey()), 0);
            if (need.getValue().count() > free) {
                return Optional.of(Refusal.of(
                        "dispatch.lasts-in-use",
                        "last",
                        style.lastModel().value(),
                        "size",
                        need.getKey(),
                        "free",
                        Math.max(0, free),
                        "needed",
                        need.getValue().count()));
            }
        }
        return Optional.empty();
    }

    private void countLastsInUse(LotFile file) {
        Style style = styleOf(file);
        Routing routing = atelier.routingOf(style);
        if (file.hasReached(routing.lastHeldFrom()) && !file.hasReached(routing.lastHeldUntil())) {
            file.lot().sizeRun().pairsBySize().forEach((size, pairs) ->
                    lastsInUse.merge(new LastSize(style.lastModel(), size), pairs.count(), Integer::sum));
        }
    }

    private Style styleOf(LotFile file) {
        return atelier.requireStyle(file.lot().style(), "lot " + file.lot().id().value());
    }
}
