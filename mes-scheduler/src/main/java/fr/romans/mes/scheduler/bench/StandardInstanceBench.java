package fr.romans.mes.scheduler.bench;

import fr.romans.mes.scheduler.shop.ShopSolver;
import fr.romans.mes.scheduler.shop.instance.InstanceFile;
import fr.romans.mes.scheduler.shop.instance.ShopInstance;
import fr.romans.mes.scheduler.shop.instance.TaillardFlowShops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Standard instances: reads them, searches, compares with the best known makespan. */
public final class StandardInstanceBench {

    private StandardInstanceBench() {}

    /** Prints as {@code instance makespan best-known gap%}, with {@code -} where the best is unknown. */
    public record Result(String instance, int makespan, OptionalInt bestKnown) {

        public String line() {
            if (bestKnown.isEmpty()) {
                return instance + " " + makespan + " - -";
            }
            double gap = 100.0 * (makespan - bestKnown.getAsInt()) / bestKnown.getAsInt();
            return String.format(Locale.ROOT, "%s %d %d %.2f%%", instance, makespan, bestKnown.getAsInt(), gap);
        }
    }

    /**
     * The instances in a file; where there is no file of that name, {@code ta001} to {@code ta120} are Taillard's flow shops.
     *
     * @throws IOException when the file cannot be read
     * @throws fr.romans.mes.scheduler.shop.instance.InstanceRefused when it is no instance
     */
    public static List<ShopInstance> instances(Path file) throws IOException {
        Optional<ShopInstance> drawn = Files.exists(file)
                ? Optional.empty()
                : TaillardFlowShops.find(file.getFileName().toString());
        return drawn.isPresent() ? List.of(drawn.get()) : InstanceFile.read(file);
    }

    public static Result solve(ShopInstance instance, Duration time, long seed) {
        return new Result(instance.name(), ShopSolver.makespan(instance, time, seed), instance.bestKnown());
    }
}
