package fr.romans.mes.simulators.terminal;

import fr.romans.mes.simulators.operator.Deed;
import fr.romans.mes.simulators.operator.OperatorBoard;
import fr.romans.mes.simulators.operator.Task;
import fr.romans.mes.simulators.operator.WorkHabits;
import fr.romans.mes.simulators.operator.WorkHours;
import fr.romans.mes.simulators.operator.WorkScript;
import fr.romans.mes.simulators.random.RandomStreams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulated floor: all terminals of a site and the people at them. Told lists and acknowledgements, ticked with the
 * atelier's time; it never waits and never blocks. Used by one thread.
 *
 * <p>People other than the simulated ones may work at the same posts: a task that shows up as begun by somebody else
 * is left to them, and keeps its post and its operator busy. Only what the very first list of a post shows as begun is
 * carried on: it was left over when the terminals were last switched off.
 */
public final class Floor {

    private static final Logger LOG = LoggerFactory.getLogger(Floor.class);

    /** After a refused start the task is left alone so long, by the atelier's clock. */
    private static final Duration REST_AFTER_REFUSAL = Duration.ofMinutes(30);

    /** How much of a task that was found begun is still to do, beside its planned length, when its planned end is past. */
    private static final int REST_DIVISOR = 4;

    private record Candidate(Terminal terminal, DispatchList.Entry entry) {}

    private static final Comparator<Candidate> AS_PLANNED = Comparator.comparing(
                    (Candidate candidate) -> candidate.entry().plannedStart())
            .thenComparing(candidate -> candidate.entry().jobOrder());

    private final Map<Post, Terminal> terminals = new TreeMap<>();
    private final OperatorBoard operators = new OperatorBoard();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Instant> notBefore = new HashMap<>();
    private final WorkHabits habits;
    private final WorkHours hours;
    private final RandomStreams streams;
    private final FloorLine line;
    private long sent;
    private long stored;
    private long rejected;
    private long completed;
    private long scrapped;

    public Floor(WorkHabits habits, WorkHours hours, RandomStreams streams, FloorLine line) {
        this.habits = habits;
        this.hours = hours;
        this.streams = streams;
        this.line = line;
    }

    /** @param bootId new each time that the terminal is switched on */
    public void install(Post post, String terminalId, String bootId) {
        terminals.putIfAbsent(post, new Terminal(post, terminalId, bootId));
    }

    public void show(Post post, DispatchList list, Instant now) {
        Terminal terminal = require(post);
        if (terminal.show(list)) {
            list.entries().stream()
                    .filter(entry -> entry.isBegun() && !taken.contains(entry.jobOrder()))
                    .forEach(entry -> begin(terminal, entry, rest(entry, now), now));
        }
    }

    public void acknowledge(Post post, Acknowledgement acknowledgement, Instant now) {
        Terminal terminal = require(post);
        terminal.outbox().acknowledged(acknowledgement.eventId()).ifPresent(event -> {
            if (acknowledgement.isStored()) {
                stored++;
                return;
            }
            rejected++;
            LOG.warn("{} {} of {} at {}: {}", acknowledgement.result(), event.type(), event.jobOrder(), terminal.id(),
                    acknowledgement.reason());
            if (event.type().equals("started") && event.jobOrder() != null) {
                giveUp(terminal, event.jobOrder(), now);
            }
        });
    }

    /**
     * Lets the floor live until now: what falls due is reported, who is free takes the next task.
     *
     * @param now   by the atelier's clock
     * @param nanos monotonic wall time, for sending again
     */
    public void tick(Instant now, long nanos) {
        terminals.values().forEach(terminal -> carryOn(terminal, now));
        if (hours.areOpen(now)) {
            takeTasks(now, candidate -> candidate.operator() != null);
        }
        takeTasks(now, candidate -> candidate.operator() == null);
        deliver(nanos);
    }

    /** Sends what waits; without the atelier's clock nothing else can be done. */
    public void deliver(long nanos) {
        for (Terminal terminal : terminals.values()) {
            terminal.outbox().deliver(nanos, event -> line.send(terminal.post(), event));
        }
    }

    public FloorStatus status() {
        return new FloorStatus(
                terminals.size(),
                sent,
                stored,
                rejected,
                terminals.values().stream().mapToInt(terminal -> terminal.outbox().size()).sum(),
                terminals.values().stream().mapToLong(terminal -> terminal.outbox().resent()).sum(),
                terminals.values().stream().mapToInt(terminal -> terminal.running().size()).sum(),
                completed,
                scrapped);
    }

    private void carryOn(Terminal terminal, Instant now) {
        for (TaskRun run : List.copyOf(terminal.running().values())) {
            String jobOrder = run.entry().jobOrder();
            Optional<TaskRun.DatedDeed> next;
            while ((next = run.next(now)).isPresent()) {
                report(terminal, run.entry(), next.get());
            }
            if (run.isOver()) {
                completed++;
                leave(terminal, jobOrder);
            }
        }
    }

    private void report(Terminal terminal, DispatchList.Entry entry, TaskRun.DatedDeed dated) {
        Deed deed = dated.deed();
        if (deed instanceof Deed.Count count) {
            scrapped += pairs(count.scrap().values());
        } else if (deed instanceof Deed.Complete complete) {
            scrapped += pairs(complete.scrap().values());
        }
        sent++;
        terminal.report(entry.jobOrder(), entry.operator(), dated.at(), deed);
    }

    private void takeTasks(Instant now, Predicate<DispatchList.Entry> kind) {
        Set<String> busyElsewhere = new HashSet<>();
        Set<Post> occupied = new HashSet<>();
        findOthersAtWork(busyElsewhere, occupied);
        List<Candidate> candidates = new ArrayList<>();
        for (Terminal terminal : terminals.values()) {
            for (DispatchList.Entry entry : terminal.list().entries()) {
                if (kind.test(entry) && mayBegin(entry, now)) {
                    candidates.add(new Candidate(terminal, entry));
                }
            }
        }
        candidates.sort(AS_PLANNED);
        for (Candidate candidate : candidates) {
            DispatchList.Entry entry = candidate.entry();
            boolean isFree = entry.operator() == null
                    || !candidate.terminal().hasPersonAtWork()
                            && !occupied.contains(candidate.terminal().post())
                            && operators.isFree(entry.operator())
                            && !busyElsewhere.contains(entry.operator());
            if (isFree) {
                begin(candidate.terminal(), entry, drawn(entry), now);
            }
        }
    }

    private void findOthersAtWork(Set<String> people, Set<Post> posts) {
        for (Terminal terminal : terminals.values()) {
            for (DispatchList.Entry entry : terminal.list().entries()) {
                if (entry.isBegun() && entry.operator() != null && !taken.contains(entry.jobOrder())) {
                    people.add(entry.operator());
                    posts.add(terminal.post());
                }
            }
        }
    }

    private boolean mayBegin(DispatchList.Entry entry, Instant now) {
        return entry.startable()
                && !taken.contains(entry.jobOrder())
                && !entry.plannedStart().minus(habits.earlyStart()).isAfter(now)
                && !notBefore.getOrDefault(entry.jobOrder(), Instant.MIN).isAfter(now);
    }

    private void begin(Terminal terminal, DispatchList.Entry entry, WorkScript script, Instant now) {
        taken.add(entry.jobOrder());
        // Left-over tasks may share an operator; only there somebody is busy already.
        if (entry.operator() != null && operators.isFree(entry.operator())) {
            operators.take(entry.operator(), terminal.post().workUnit());
        }
        terminal.running().put(entry.jobOrder(), new TaskRun(entry, script, now, hoursOf(entry)));
        carryOn(terminal, now);
    }

    private WorkScript drawn(DispatchList.Entry entry) {
        var task = new Task(
                entry.jobOrder(), entry.pairs(), plannedWork(entry), entry.operator() != null, entry.defectCodes());
        return WorkScript.draw(task, habits, streams.of("task/" + entry.jobOrder()));
    }

    private WorkScript rest(DispatchList.Entry entry, Instant now) {
        Duration left = entry.plannedEnd().isAfter(now)
                ? hoursOf(entry).between(now, entry.plannedEnd())
                : plannedWork(entry).dividedBy(REST_DIVISOR);
        return WorkScript.rest(left, entry.isPaused());
    }

    private Duration plannedWork(DispatchList.Entry entry) {
        Duration open = hoursOf(entry).between(entry.plannedStart(), entry.plannedEnd());
        // Some people have hours of their own, outside those of the site.
        Duration work = open.isZero() ? Duration.between(entry.plannedStart(), entry.plannedEnd()) : open;
        return work.isNegative() ? Duration.ZERO : work;
    }

    private WorkHours hoursOf(DispatchList.Entry entry) {
        return entry.operator() == null ? WorkHours.AROUND_THE_CLOCK : hours;
    }

    private void giveUp(Terminal terminal, String jobOrder, Instant now) {
        leave(terminal, jobOrder);
        taken.remove(jobOrder);
        notBefore.put(jobOrder, now.plus(REST_AFTER_REFUSAL));
    }

    private void leave(Terminal terminal, String jobOrder) {
        @Nullable TaskRun run = terminal.running().remove(jobOrder);
        if (run != null && run.entry().operator() != null) {
            operators.leave(run.entry().operator(), terminal.post().workUnit());
        }
    }

    private Terminal require(Post post) {
        Terminal terminal = terminals.get(post);
        if (terminal == null) {
            throw new IllegalStateException("no terminal is installed at " + post + ": call install first");
        }
        return terminal;
    }

    private static int pairs(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
