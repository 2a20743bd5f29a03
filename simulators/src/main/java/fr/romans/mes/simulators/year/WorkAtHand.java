package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.terminal.DispatchList;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What could be begun: what the lists allow, and what they do not allow yet only because they were drawn before the trolley
 * came that stands there now.
 */
final class WorkAtHand {

    private static final List<String> ONLY_THE_STEP_BEFORE = List.of("dispatch.predecessor-open");
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Map<String, Trolley> trolleys;
    private final Map<Bench, List<Task>> lists = new HashMap<>();
    private final Map<String, TreeMap<Integer, Task>> byLot = new HashMap<>();
    private final TreeSet<Task> startable = new TreeSet<>();
    private final Map<String, Task> startableById = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    WorkAtHand(Map<String, Trolley> trolleys) {
        this.trolleys = trolleys;
    }

    /** Takes all lists before it judges any task: one that moved to another post is on neither list in between. */
    void show(Map<Bench, DispatchList> fresh) {
        fresh.keySet().forEach(bench -> lists.getOrDefault(bench, List.of()).forEach(this::forget));
        fresh.forEach((bench, list) -> lists.put(bench, open(bench, list)));
        fresh.keySet().forEach(bench -> lists.get(bench).forEach(this::place));
        fresh.keySet().forEach(bench -> lists.get(bench).forEach(this::admit));
    }

    private List<Task> open(Bench bench, DispatchList list) {
        return list.entries().stream()
                .filter(entry -> !entry.isBegun() && !begun.contains(entry.jobOrder()))
                .map(entry -> new Task(bench, entry, !trolleys.containsKey(entry.lot())))
                .toList();
    }

    private void place(Task task) {
        byLot.computeIfAbsent(task.entry().lot(), lot -> new TreeMap<>()).put(step(task), task);
    }

    private void forget(Task task) {
        Map<Integer, Task> ofLot = byLot.get(task.entry().lot());
        if (ofLot != null && ofLot.remove(step(task), task) && ofLot.isEmpty()) {
            byLot.remove(task.entry().lot());
        }
        if (startableById.remove(task.entry().jobOrder(), task)) {
            startable.remove(task);
        }
    }

    private void admit(Task task) {
        boolean isHere = task.entry().startable()
                || task.entry().blockedBy().equals(ONLY_THE_STEP_BEFORE) && trolleyStandsBefore(task);
        if (isHere && startableById.putIfAbsent(task.entry().jobOrder(), task) == null) {
            startable.add(task);
        }
    }

    private boolean trolleyStandsBefore(Task task) {
        Trolley trolley = trolleys.get(task.entry().lot());
        TreeMap<Integer, Task> ahead = byLot.get(task.entry().lot());
        return trolley != null
                && trolley.pairs > 0
                && ahead != null
                && trolley.step == 0
                && Integer.valueOf(step(task)).equals(ahead.higherKey(trolley.done));
    }

    /** The trolley ended a step: the next post that has it on its list may go on. */
    void arrived(Trolley trolley) {
        TreeMap<Integer, Task> ahead = byLot.get(trolley.lot);
        Map.Entry<Integer, Task> next = ahead == null ? null : ahead.higherEntry(trolley.done);
        if (next != null) {
            admit(next.getValue());
        }
    }

    void begun(String jobOrder) {
        begun.add(jobOrder);
        Task task = startableById.remove(jobOrder);
        if (task != null) {
            startable.remove(task);
        }
    }

    List<Task> inOrder() {
        return List.copyOf(startable);
    }

    YearFloor.Backlog backlog(Instant now, Duration overdue, Set<String> away) {
        int late = 0;
        int due = 0;
        for (List<Task> tasks : lists.values()) {
            for (Task task : tasks) {
                Instant planned = task.entry().plannedStart();
                boolean isDue = !begun.contains(task.entry().jobOrder()) && planned.isBefore(now.plus(A_DAY));
                boolean isLeft = planned.plus(overdue).isBefore(now)
                        || task.entry().operator() != null && away.contains(task.entry().operator());
                late += isDue && isLeft ? 1 : 0;
                due += isDue ? 1 : 0;
            }
        }
        return new YearFloor.Backlog(late, due);
    }

    private static int step(Task task) {
        return Start.step(task.entry().jobOrder());
    }
}
