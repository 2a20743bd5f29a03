package fr.romans.mes.simulators.terminal;

import fr.romans.mes.simulators.terminal.DispatchList.Entry;
import fr.romans.mes.simulators.terminal.TerminalEvent.ScrappedPairs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As much of an MES as fits on a sheet of paper: lots of four operations, dispatch lists, and a ledger of what the
 * terminals told that writes down everything that cannot be.
 */
public final class PaperMes {

    public static final Instant START = Instant.parse("2026-11-30T07:00:00Z");

    public static final Post CUTTING = new Post("petit", "tige", "coupe", "coupe-1");
    public static final Post STITCHING_1 = new Post("petit", "tige", "piquage", "piquage-1");
    public static final Post STITCHING_2 = new Post("petit", "tige", "piquage", "piquage-2");
    public static final Post DRYING = new Post("petit", "montage", "sechage", "sechage-1");
    public static final Post PACKING = new Post("petit", "finition", "emballage", "emballage-1");

    public static final class Job {
        public final String id;
        public final Post post;
        public final @Nullable String operator;
        final @Nullable Job before;
        final Instant plannedStart;
        final Instant plannedEnd;
        public String state = "NOT_ALLOWED_TO_START";
        public int pairs;
        public int good;
        public int scrap;
        public int completions;
        public @Nullable Instant startedAt;
        public @Nullable Instant endedAt;

        Job(String id, Post post, @Nullable String operator, @Nullable Job before, int pairs, Instant start, Instant end) {
            this.id = id;
            this.post = post;
            this.operator = operator;
            this.before = before;
            this.pairs = pairs;
            this.plannedStart = start;
            this.plannedEnd = end;
        }
    }

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Set<String> eventIds = new HashSet<>();
    private final List<String> impossible = new ArrayList<>();
    private final Set<String> openDowntimes = new HashSet<>();
    private int pauses;
    private int repeats;

    /** Anna cuts and packs, Bruno and Carole stitch. Minutes as planned: 20, 40, 30, 10 a lot of twelve. */
    public PaperMes(int lots) {
        Map<Post, Instant> free = new LinkedHashMap<>();
        Map<String, Instant> freePeople = new LinkedHashMap<>();
        for (int lot = 1; lot <= lots; lot++) {
            boolean odd = lot % 2 == 1;
            Job cut = add(lot, 10, CUTTING, "anna", null, 20, free, freePeople);
            Job stitch = add(lot, 30, odd ? STITCHING_1 : STITCHING_2, odd ? "bruno" : "carole", cut, 40, free, freePeople);
            Job dry = add(lot, 50, DRYING, null, stitch, 30, free, freePeople);
            add(lot, 80, PACKING, "anna", dry, 10, free, freePeople);
        }
        letStart();
    }

    private Job add(
            int lot, int step, Post post, @Nullable String who, @Nullable Job before, int minutes,
            Map<Post, Instant> free, Map<String, Instant> freePeople) {
        Instant start = before == null ? START : before.plannedEnd;
        if (who != null) {
            start = latest(start, latest(free.getOrDefault(post, START), freePeople.getOrDefault(who, START)));
        }
        Instant end = start.plus(Duration.ofMinutes(minutes));
        free.put(post, end);
        if (who != null) {
            freePeople.put(who, end);
        }
        String id = "P-2026-%03d.1-L01-%d".formatted(lot, step);
        Job job = new Job(id, post, who, before, 12, start, end);
        jobs.put(id, job);
        return job;
    }

    public List<Post> posts() {
        return List.of(CUTTING, STITCHING_1, STITCHING_2, DRYING, PACKING);
    }

    public DispatchList listOf(Post post) {
        return new DispatchList(jobs.values().stream()
                .filter(job -> job.post.equals(post) && !job.state.equals("ENDED") && job.pairs > 0)
                .sorted(Comparator.comparing((Job job) -> job.plannedStart).thenComparing(job -> job.id))
                .map(job -> new Entry(
                        job.id,
                        job.id,
                        "",
                        "",
                        job.pairs,
                        job.operator,
                        job.plannedStart,
                        job.plannedEnd,
                        job.state,
                        job.state.equals("ALLOWED_TO_START"),
                        List.of(),
                        job.post.equals(DRYING) ? List.of() : List.of("hide-flaw", "open-seam")))
                .toList());
    }

    public Acknowledgement take(TerminalEvent event) {
        if (!eventIds.add(event.eventId())) {
            repeats++;
            return new Acknowledgement(event.eventId(), "stored", null);
        }
        if (event.type().equals("downtime")) {
            boolean fits = "begin".equals(event.phase())
                    ? openDowntimes.add(event.terminal())
                    : openDowntimes.remove(event.terminal());
            return fits ? stored(event) : cannotBe(event, "downtime " + event.phase());
        }
        Job job = jobs.get(event.jobOrder());
        if (job == null) {
            return cannotBe(event, "unknown job order");
        }
        return apply(event, job);
    }

    private Acknowledgement apply(TerminalEvent event, Job job) {
        int lost = event.scrap().stream().mapToInt(ScrappedPairs::pairs).sum();
        int open = job.pairs - job.good - job.scrap;
        String wanted = switch (event.type()) {
            case "started" -> "ALLOWED_TO_START";
            case "resumed" -> "INTERRUPTED";
            default -> "RUNNING";
        };
        if (!job.state.equals(wanted)) {
            return cannotBe(event, "state is " + job.state);
        }
        switch (event.type()) {
            case "started" -> {
                job.state = "RUNNING";
                job.startedAt = event.occurredAt();
            }
            case "paused" -> {
                job.state = "INTERRUPTED";
                pauses++;
            }
            case "resumed" -> job.state = "RUNNING";
            case "progress" -> {
                int good = event.good() == null ? 0 : event.good();
                if (good + lost > open) {
                    return cannotBe(event, good + " and " + lost + " of " + open);
                }
                job.good += good;
                job.scrap += lost;
            }
            case "completed" -> {
                job.scrap += lost;
                job.good += open - lost;
                job.completions++;
                job.state = "ENDED";
                job.endedAt = event.occurredAt();
                handOn(job);
            }
            default -> {
                return cannotBe(event, "unknown type");
            }
        }
        letStart();
        return stored(event);
    }

    private void handOn(Job done) {
        Job from = done;
        for (Job job : jobs.values()) {
            if (job.before == from) {
                job.pairs = from.good;
                from = job;
            }
        }
        // The later operations get what the first of them will make at most; each completion says it anew.
        for (Job job : jobs.values()) {
            if (job.before != null && !job.before.state.equals("ENDED") && job.state.equals("NOT_ALLOWED_TO_START")) {
                job.pairs = Math.min(job.pairs, job.before.pairs);
            }
        }
    }

    private void letStart() {
        for (Job job : jobs.values()) {
            boolean mayStart = job.before == null || job.before.state.equals("ENDED") && job.before.good > 0;
            if (job.state.equals("NOT_ALLOWED_TO_START") && mayStart) {
                job.state = "ALLOWED_TO_START";
            }
        }
    }

    private static Acknowledgement stored(TerminalEvent event) {
        return new Acknowledgement(event.eventId(), "stored", null);
    }

    private Acknowledgement cannotBe(TerminalEvent event, String why) {
        impossible.add(event + ": " + why);
        return new Acknowledgement(event.eventId(), "refused", why);
    }

    public boolean isDone() {
        return jobs.values().stream().allMatch(job -> job.state.equals("ENDED"));
    }

    public Map<String, Job> jobs() {
        return jobs;
    }

    /** What was told and cannot be, in words. */
    public List<String> impossible() {
        return impossible;
    }

    public int pauses() {
        return pauses;
    }

    public int repeats() {
        return repeats;
    }

    public long events() {
        return eventIds.size();
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
