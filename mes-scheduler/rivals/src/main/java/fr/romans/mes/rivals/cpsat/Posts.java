package fr.romans.mes.rivals.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.sat.MultipleCircuitConstraint;
import fr.romans.mes.scheduler.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one attended operation, all alike: no more jobs at once than posts. Where posts are set up, jobs also form at
 * most so many chains, and a job is set up unless it follows one of its class.
 */
final class Posts {

    private record Arc(int from, int to, BoolVar isTaken) {}

    private final Jobs jobs;
    private final Problem p;
    private final int[] members;
    private final int[] posts;
    private final List<Arc> arcs = new ArrayList<>();
    private final boolean isWhole;
    private @Nullable IntVar setups;

    /** @param neighbours a job follows only those so near it in the hint's order, and the same number of its own class */
    Posts(Jobs jobs, int operation, int neighbours) {
        this.jobs = jobs;
        this.p = jobs.p;
        this.members = members(operation);
        this.posts = p.unitsOf[members[0]];
        requireAlike();
        CumulativeConstraint atOnce = jobs.model.addCumulative(posts.length);
        for (int j : members) {
            atOnce.addDemand(jobs.interval[j], 1);
        }
        isWhole = jobs.setup[members[0]] == null || neighbours >= members.length;
        if (jobs.setup[members[0]] != null) {
            chains(neighbours);
        }
    }

    private int[] members(int operation) {
        return java.util.stream.IntStream.range(0, p.jobs)
                .filter(j -> p.operationOf[j] == operation)
                .boxed()
                .sorted(java.util.Comparator.<Integer>comparingInt(j -> jobs.hint.start[j]).thenComparing(j -> j))
                .mapToInt(j -> j)
                .toArray();
    }

    private void requireAlike() {
        for (int j : members) {
            if (!Arrays.equals(p.unitsOf[j], posts) || Arrays.stream(p.workOn[j]).distinct().count() > 1) {
                throw new IllegalArgumentException("this model needs posts of an operation to be alike");
            }
        }
        for (int u : posts) {
            if (p.setup(p.unitSetupClass[u], members[0]) != p.setup(p.unitSetupClass[posts[0]], members[0])) {
                throw new IllegalArgumentException("this model needs posts of an operation to be set up alike at first");
            }
        }
    }

    /** False when only near neighbours may follow each other, so that the model's bound proves nothing. */
    boolean isWhole() {
        return isWhole;
    }

    long setupMillis() {
        return jobs.setupMillis(p.operationOf[members[0]]);
    }

    /** How many jobs are set up; null where none ever is. */
    @Nullable IntVar setups() {
        return setups;
    }

    private void chains(int neighbours) {
        MultipleCircuitConstraint circuit = jobs.model.addMultipleCircuit();
        LinearExprBuilder begun = LinearExpr.newBuilder();
        Map<Integer, List<Literal>> alikeBefore = new HashMap<>();
        Map<Integer, Integer> hintBefore = hintBefore();
        for (int b = 0; b < members.length; b++) {
            int job = members[b];
            List<Literal> alike = new ArrayList<>();
            alikeBefore.put(job, alike);
            BoolVar first = jobs.model.newBoolVar("");
            jobs.model.addHint(first, !hintBefore.containsKey(job));
            circuit.addArc(0, b + 1, first);
            BoolVar last = jobs.model.newBoolVar("");
            jobs.model.addHint(last, !hintBefore.containsValue(job));
            circuit.addArc(b + 1, 0, last);
            begun.add(first);
            if (p.setup(p.unitSetupClass[posts[0]], job) == 0) {
                alike.add(first);
            }
            for (int a : before(b, neighbours, hintBefore.getOrDefault(job, Problem.NONE))) {
                BoolVar follows = jobs.model.newBoolVar("");
                jobs.model.addHint(follows, hintBefore.getOrDefault(job, Problem.NONE) == members[a]);
                circuit.addArc(a + 1, b + 1, follows);
                jobs.model.addGreaterOrEqual(jobs.start[job], jobs.end[members[a]]).onlyEnforceIf(follows);
                arcs.add(new Arc(members[a], job, follows));
                if (p.setup(p.setupClass[members[a]], job) == 0) {
                    alike.add(follows);
                }
            }
        }
        jobs.model.addLessOrEqual(begun, posts.length);
        eachClassIsSetUp();
        alikeBefore.forEach((job, alike) -> {
            alike.add(jobs.setup[job]);
            jobs.model.addExactlyOne(alike);
        });
    }

    /** Implied, for the bound: somewhere each class is first on a post. */
    private void eachClassIsSetUp() {
        var classes = new java.util.HashSet<Integer>();
        LinearExprBuilder all = LinearExpr.newBuilder();
        int hinted = 0;
        for (int j : members) {
            all.add(jobs.setup[j]);
            hinted += jobs.hint.hasSetup[j] ? 1 : 0;
            if (p.setup(p.unitSetupClass[posts[0]], j) > 0) {
                classes.add(p.setupClass[j]);
            }
        }
        setups = jobs.model.newIntVar(classes.size(), members.length, "");
        jobs.model.addEquality(setups, all);
        jobs.model.addHint(setups, hinted);
    }

    /** Places in the order of those that may come right before a job. */
    private int[] before(int b, int neighbours, int hinted) {
        var near = new java.util.TreeSet<Integer>();
        int alike = 0;
        for (int distance = 1; distance < members.length; distance++) {
            for (int a : new int[] {b - distance, b + distance}) {
                if (a < 0 || a >= members.length) {
                    continue;
                }
                boolean isAlike = p.setup(p.setupClass[members[a]], members[b]) == 0;
                if (distance <= neighbours || isAlike && alike < neighbours || members[a] == hinted) {
                    near.add(a);
                    alike += isAlike ? 1 : 0;
                }
            }
        }
        return near.stream().mapToInt(a -> a).toArray();
    }

    private Map<Integer, Integer> hintBefore() {
        Map<Integer, Integer> lastOn = new HashMap<>();
        Map<Integer, Integer> before = new HashMap<>();
        for (int j : members) {
            Integer previous = lastOn.put(jobs.hint.unit[j], j);
            if (previous != null) {
                before.put(j, previous);
            }
        }
        return before;
    }

    /** Fills in on which post each job is done, by the solver's values. */
    void units(int[] unit, Values values) {
        Map<Integer, Integer> before = new HashMap<>();
        for (Arc arc : arcs) {
            if (values.isTrue(arc.isTaken())) {
                before.put(arc.to(), arc.from());
            }
        }
        Integer[] byStart = Arrays.stream(members).boxed().toArray(Integer[]::new);
        Arrays.sort(byStart, java.util.Comparator.comparingInt(j -> values.of(jobs.start[j])));
        int[] freeAt = new int[posts.length];
        int begun = 0;
        for (int j : byStart) {
            Integer previous = before.get(j);
            if (previous != null) {
                unit[j] = unit[previous];
            } else if (!arcs.isEmpty()) {
                unit[j] = posts[begun++];
            } else {
                int post = 0;
                while (freeAt[post] > values.of(jobs.start[j])) {
                    post++;
                }
                freeAt[post] = values.of(jobs.end[j]);
                unit[j] = posts[post];
            }
        }
    }
}
