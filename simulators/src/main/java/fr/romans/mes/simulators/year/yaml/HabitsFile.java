package fr.romans.mes.simulators.year.yaml;

import fr.romans.mes.simulators.UnusableInput;
import fr.romans.mes.simulators.scenario.yaml.FloorFiles;
import fr.romans.mes.simulators.year.YearHabits;
import fr.romans.mes.simulators.yaml.YamlFile;
import java.nio.file.Path;
import java.time.Duration;

/** {@code config/simulation/year.yaml}, which explains each key, and {@code floor.yaml} beside it. */
public final class HabitsFile {

    private final YamlFile file;

    private HabitsFile(YamlFile file) {
        this.file = file;
    }

    /**
     * @param window     open time of a window
     * @param weeks      that a plan takes orders of
     * @param known      weeks before its release in which an order is handed in
     * @param overdue    see {@link fr.romans.mes.simulators.year.YearRun.Cycle}
     * @param replanFrom the same
     */
    public record Rhythm(Duration window, int weeks, int known, Duration overdue, double replanFrom) {}

    /** @param directory such as {@code config/simulation} */
    public static YearHabits read(Path directory) {
        return new HabitsFile(YamlFile.read(directory.resolve("year.yaml"))).habits(directory);
    }

    public static Rhythm readRhythm(Path directory) {
        var file = new HabitsFile(YamlFile.read(directory.resolve("year.yaml")));
        return new Rhythm(
                file.minutes("window-minutes", 1),
                Math.max(1, (int) file.number("weeks-planned")),
                (int) file.number("orders-known-weeks"),
                file.minutes("overdue-hours", 60),
                file.number("replan-from-share"));
    }

    private YearHabits habits(Path directory) {
        try {
            return new YearHabits(
                    FloorFiles.readChances(directory.resolve("floor.yaml")),
                    number("rework-rate"),
                    number("half-pair-share"),
                    number("pause-rate"),
                    minutes("pause-minutes", 1),
                    number("learning-rate"),
                    minutes("learning-hours", 60),
                    number("late-material-rate"),
                    number("late-material-days"),
                    number("last-damage-rate"),
                    minutes("last-repair-minutes", 1),
                    minutes("early-hours", 60),
                    minutes("help-after-minutes", 1));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(file.path() + " : " + e.getMessage());
        }
    }

    private double number(String key) {
        return file.number(file.root(), "", key);
    }

    private Duration minutes(String key, int minutesOfUnit) {
        return Duration.ofSeconds(Math.round(number(key) * 60 * minutesOfUnit));
    }
}
