package fr.romans.mes.scheduler.shop;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.scheduler.bench.StandardInstanceBench;
import fr.romans.mes.scheduler.shop.instance.InstanceFile;
import fr.romans.mes.scheduler.shop.instance.ShopInstance;
import fr.romans.mes.scheduler.shop.instance.TaillardFlowShops;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardInstanceTest {

    private static Path file(String name) throws URISyntaxException {
        return Path.of(StandardInstanceTest.class.getResource("/instances/" + name).toURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ft06", "la01", "k1.fjs", "mk01.fjs"})
    void smallInstancesAreSolvedToTheBestKnown(String name) throws Exception {
        ShopInstance instance = InstanceFile.read(file(name)).get(0);
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int makespan = ShopSolver.makespan(instance, 200, () -> System.nanoTime() > end, 1);
        assertThat(makespan).isEqualTo(instance.bestKnown().orElseThrow());
    }

    @Test
    void flowShopsAreRegeneratedFromTheirSeeds() {
        ShopInstance instance = TaillardFlowShops.find("ta001").orElseThrow();
        assertThat(instance.problem().workOn[0][0]).isEqualTo(54 * 60_000L);
        assertThat(ShopSolver.makespan(instance, 1_500, () -> false, 1)).isBetween(1278, 1297);
    }

    @Test
    void sameSeedAndRoundsGiveTheSameMakespan() throws Exception {
        ShopInstance instance = InstanceFile.read(file("mk01.fjs")).get(0);
        assertThat(ShopSolver.makespan(instance, 2, () -> false, 3)).isEqualTo(ShopSolver.makespan(instance, 2, () -> false, 3));
    }

    @Test
    void resultIsOneLineWithADashWhereTheBestIsUnknown() {
        assertThat(new StandardInstanceBench.Result("ft10", 936, OptionalInt.of(930)).line()).isEqualTo("ft10 936 930 0.65%");
        assertThat(new StandardInstanceBench.Result("mine", 12, OptionalInt.empty()).line()).isEqualTo("mine 12 - -");
    }
}
