package fr.romans.mes.simulators.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.simulators.terminal.PaperMes.Job;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold when the floor has done all its work. */
public final class Ledger {

    private Ledger() {}

    public static void assertClosed(PaperMes mes) {
        assertThat(mes.impossible()).isEmpty();
        assertThat(mes.jobs().values()).allSatisfy(job -> {
            assertThat(job.completions).as(job.id).isOne();
            assertThat(job.good + job.scrap).as("pairs of " + job.id).isEqualTo(job.pairs);
            if (job.before != null) {
                assertThat(job.pairs).as(job.id).isEqualTo(job.before.good);
                assertThat(job.startedAt).as(job.id).isAfterOrEqualTo(job.before.endedAt);
            }
        });
        assertOneAtATime(mes, job -> job.operator);
        assertOneAtATime(mes, job -> job.operator == null ? null : job.post.workUnit());
    }

    private static void assertOneAtATime(PaperMes mes, Function<Job, String> resource) {
        mes.jobs().values().stream()
                .filter(job -> resource.apply(job) != null)
                .collect(Collectors.groupingBy(resource))
                .forEach((name, jobs) -> {
                    List<Job> inOrder = jobs.stream()
                            .sorted(Comparator.comparing(job -> Objects.requireNonNull(job.startedAt)))
                            .toList();
                    for (int i = 1; i < inOrder.size(); i++) {
                        assertThat(inOrder.get(i).startedAt)
                                .as("%s begins %s after %s", name, inOrder.get(i).id, inOrder.get(i - 1).id)
                                .isAfterOrEqualTo(inOrder.get(i - 1).endedAt);
                    }
                });
    }
}
