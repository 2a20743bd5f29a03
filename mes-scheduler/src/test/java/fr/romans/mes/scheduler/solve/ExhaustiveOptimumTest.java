package fr.romans.mes.scheduler.solve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.ObjectiveWeights;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.product.SetupRule;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.scheduler.TinyAtelier;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExhaustiveOptimumTest {

    @Test
    void plannerFindsTheOptimumOfTinyAteliers() {
        for (long seed = 1; seed <= 40; seed++) {
            PlanningSnapshot snapshot = draw(new Random(seed));
            PlanCost found = new OptaWeeklyPlanner().plan(
                            snapshot,
                            new PlanningBudget(Duration.ofSeconds(10), OptionalLong.of(20_000), seed),
                            PlanningProgress.silent())
                    .cost();
            Candidate optimum = new Enumeration(Translation.of(snapshot).problem()).optimum();
            assertThat(found.hardLateness()).as("seed " + seed).isEqualTo(optimum.hard());
            assertThat(found.total()).as("seed " + seed).isEqualTo(optimum.soft());
        }
    }

    private static PlanningSnapshot draw(Random random) {
        var atelier = new TinyAtelier()
                .unit("a1", TinyAtelier.open(0, 5000))
                .unit("b1", TinyAtelier.open(20 * random.nextInt(3), 5000))
                .person("p1", "A", "B");
        if (random.nextInt(4) > 0) {
            atelier.person("p2", random.nextBoolean() ? "A" : "B");
        }
        if (random.nextBoolean()) {
            atelier.unit("a2", TinyAtelier.open(0, 5000));
        }
        atelier.safety = 25;
        atelier.lastsOwned = 5 + random.nextInt(6);
        atelier.weights = new ObjectiveWeights(100, 2000, 70, 50, 0, random.nextInt(60), 40);
        atelier.rules.add(new SetupRule(new OperationCode("A"), "leather", Duration.ofMinutes(1 + random.nextInt(20))));
        atelier.rules.add(new SetupRule(new OperationCode("B"), "thread", Duration.ofMinutes(random.nextInt(10))));
        String[] onA = atelier.units.size() == 3 ? new String[] {"a1", "a2"} : new String[] {"a1"};
        for (int i = 0; i < 3; i++) {
            String leather = "c" + random.nextInt(2);
            Map<String, String> thread = random.nextBoolean() ? Map.of() : Map.of("thread", "t" + random.nextInt(2));
            atelier.lot("L" + i, "b" + random.nextInt(2), 2 + random.nextInt(4), 30 + random.nextInt(60),
                    random.nextInt(4) == 0,
                    List.of(atelier.job("L" + i + "-1", "A", 5 + random.nextInt(30), Map.of("leather", leather), onA),
                            atelier.job("L" + i + "-2", "B", 5 + random.nextInt(30), thread, "b1")),
                    random.nextInt(4) > 0);
        }
        return atelier.snapshot();
    }

    /** All orders, units and people. */
    private static final class Enumeration {

        private final Problem p;
        private final Schedule schedule;
        private final int[] next;
        private Candidate best = new Candidate(new Genes(new int[0], new int[0], new int[0], new int[0]), Long.MAX_VALUE, 0);

        Enumeration(Problem p) {
            this.p = p;
            this.schedule = new Schedule(p);
            this.next = new int[p.lots];
        }

        Candidate optimum() {
            extend(new int[p.jobs], 0, new int[p.jobs], new int[p.jobs]);
            return best;
        }

        private void extend(int[] order, int n, int[] unit, int[] operator) {
            if (n == p.jobs) {
                judge(order, unit, operator);
                return;
            }
            for (int lot = 0; lot < p.lots; lot++) {
                int j = p.firstJob[lot] + next[lot];
                if (j > p.lastJob(lot)) {
                    continue;
                }
                order[n] = j;
                next[lot]++;
                for (int u : p.unitsOf[j]) {
                    for (int o : p.qualified[p.operationOf[j]]) {
                        unit[j] = u;
                        operator[j] = o;
                        extend(order, n + 1, unit, operator);
                    }
                }
                next[lot]--;
            }
        }

        private void judge(int[] order, int[] unit, int[] operator) {
            schedule.clear();
            for (int j : order) {
                schedule.unit[j] = unit[j];
                schedule.operator[j] = operator[j];
                schedule.append(j);
            }
            if (schedule.decodeAll()) {
                var found = new Candidate(best.genes(), schedule.score().hard(), schedule.score().soft());
                best = found.compareTo(best) < 0 ? found : best;
            }
        }
    }
}
