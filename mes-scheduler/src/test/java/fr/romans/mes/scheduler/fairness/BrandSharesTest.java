package fr.romans.mes.scheduler.fairness;

import static fr.romans.mes.scheduler.TinyAtelier.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.romans.mes.core.atelier.ObjectiveWeights;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.fairness.BrandShare;
import fr.romans.mes.core.planning.fairness.BrandShares;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.scheduler.TinyAtelier;
import fr.romans.mes.scheduler.solve.OptaWeeklyPlanner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BrandSharesTest {

    private static final int A_DAY = 1440;

    private final TinyAtelier atelier =
            new TinyAtelier().unit("u", TinyAtelier.open(0, 20_000)).person("p", "A");

    private static Assignment place(String job, int start, int end) {
        return new Assignment(
                new JobOrderId(job), new WorkUnitId("u"), new OperatorId("p"), at(start), at(end), Duration.ZERO);
    }

    private void lot(String id, String brand, int pairs, int due) {
        atelier.lot(id, brand, pairs, due, false, List.of(atelier.job(id, "A", A_DAY, Map.of(), "u")), false);
    }

    private static BrandShare of(List<BrandShare> shares, String brand) {
        return shares.stream().filter(share -> share.brand().equals(new BrandId(brand))).findFirst().orElseThrow();
    }

    @Test
    void sharesOfPairsLatenessAndDisplacementStandBesideOneAnother() {
        lot("L", "ellips", 9, A_DAY);
        lot("M", "marzo", 3, A_DAY);
        atelier.published.put(new JobOrderId("L"), place("L", A_DAY, 2 * A_DAY));
        atelier.published.put(new JobOrderId("M"), place("M", 0, A_DAY));
        List<BrandShare> shares =
                BrandShares.of(atelier.snapshot(), List.of(place("L", 0, A_DAY), place("M", 2 * A_DAY, 3 * A_DAY)));
        assertThat(of(shares, "ellips")).isEqualTo(new BrandShare(new BrandId("ellips"), 9, 0, 0, 0.75, 0, 0));
        assertThat(of(shares, "marzo")).isEqualTo(new BrandShare(new BrandId("marzo"), 3, 6, 6, 0.25, 1, 1));
        assertThat(of(shares, "marzo").bearsMore()).isTrue();
    }

    private PlanProposal planned(long unfairPairDay) {
        atelier.weights = new ObjectiveWeights(100, 2000, 0, 50, 0, unfairPairDay, 0);
        return new OptaWeeklyPlanner()
                .plan(
                        atelier.snapshot(),
                        new PlanningBudget(Duration.ofSeconds(20), OptionalLong.of(4000), 1),
                        PlanningProgress.silent());
    }

    @Test
    void brandThatWouldCarryAllTheLatenessIsRelieved() {
        // A pair of marzo comes cheaper by ten minutes of lateness: without fairness both of its lots wait.
        lot("L1", "ellips", 10, A_DAY);
        lot("L2", "ellips", 10, A_DAY);
        lot("M1", "marzo", 10, A_DAY + 10);
        lot("M2", "marzo", 10, A_DAY + 10);
        List<BrandShare> careless = BrandShares.of(atelier.snapshot(), planned(0).assignments());
        List<BrandShare> fair = BrandShares.of(atelier.snapshot(), planned(30).assignments());
        assertThat(spread(fair)).isLessThan(spread(careless));
        assertThat(of(fair, "marzo").ofLateness()).isCloseTo(0.5, within(0.2));
        assertThat(fair.stream().mapToDouble(BrandShare::latePairDays).sum())
                .as("not bought with much more lateness")
                .isCloseTo(careless.stream().mapToDouble(BrandShare::latePairDays).sum(), within(1.0));
    }

    private static double spread(List<BrandShare> shares) {
        return shares.stream().mapToDouble(share -> Math.abs(share.ofLateness() - share.ofPairs())).max().orElseThrow();
    }
}
