package fr.romans.mes.scheduler.bench;

import fr.romans.mes.scheduler.shop.BestKnown;
import fr.romans.mes.scheduler.shop.InstanceReader;
import fr.romans.mes.scheduler.shop.ShopSolver;
import fr.romans.mes.scheduler.shop.TaillardFlowShops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/** Standard instances: reads one, searches, compares with the best known makespan. */
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
     * @param file an instance file; where there is none of that name, {@code ta001} to {@code ta040} are regenerated
     * @throws IllegalArgumentException when it is of no known format
     */
    public static Result solve(Path file, Duration time, long seed) throws IOException {
        String name = file.getFileName().toString();
        InstanceReader.Instance instance = Files.exists(file)
                ? InstanceReader.read(file)
                : TaillardFlowShops.find(name).orElseThrow(() -> new IllegalArgumentException(
                        "there is no file " + file + ", and " + name + " is no flow shop that can be regenerated (ta001 to ta040)"));
        int makespan = ShopSolver.makespan(instance, time, seed);
        return new Result(instance.name(), makespan, BestKnown.of(instance.name()));
    }

    /** @param args seconds, seed, files */
    public static void main(String[] args) throws IOException {
        for (int i = 2; i < args.length; i++) {
            Result result = solve(Path.of(args[i]), Duration.ofSeconds(Long.parseLong(args[0])), Long.parseLong(args[1]));
            System.out.println(result.line());
        }
    }
}
