package fr.romans.mes.scheduler.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.scheduler.bench.StandardInstanceBench;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardInstanceTest {

    private static Path file(String name) throws URISyntaxException {
        return Path.of(StandardInstanceTest.class.getResource("/instances/" + name).toURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ft06", "la01", "k1.fjs", "mk01.fjs"})
    void smallInstancesAreSolvedToTheBestKnown(String name) throws Exception {
        InstanceReader.Instance instance = InstanceReader.read(file(name));
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int makespan = ShopSolver.makespan(instance, 200, () -> System.nanoTime() > end, 1);
        assertThat(makespan).isEqualTo(BestKnown.of(instance.name()).orElseThrow());
    }

    @Test
    void flowShopsAreRegeneratedFromTheirSeeds() {
        InstanceReader.Instance instance = TaillardFlowShops.find("ta001").orElseThrow();
        assertThat(instance.problem().workOn[0][0]).isEqualTo(54 * 60_000L);
        assertThat(ShopSolver.makespan(instance, 1_500, () -> false, 1)).isBetween(1278, 1297);
    }

    @Test
    void sameSeedAndRoundsGiveTheSameMakespan() throws Exception {
        InstanceReader.Instance instance = InstanceReader.read(file("mk01.fjs"));
        assertThat(ShopSolver.makespan(instance, 2, () -> false, 3)).isEqualTo(ShopSolver.makespan(instance, 2, () -> false, 3));
    }

    @Test
    void resultIsOneLineWithADashWhereTheBestIsUnknown() {
        assertThat(new StandardInstanceBench.Result("ft10", 936, OptionalInt.of(930)).line()).isEqualTo("ft10 936 930 0.65%");
        assertThat(new StandardInstanceBench.Result("mine", 12, OptionalInt.empty()).line()).isEqualTo("mine 12 - -");
    }

    @Test
    void fileThatIsNoInstanceIsRefusedByName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), "brand;style\nx;y\n");
        assertThatThrownBy(() -> InstanceReader.read(file)).hasMessageContaining("orders.csv is no instance");
    }
}
