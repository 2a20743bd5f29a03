package fr.romans.mes.simulators;

import fr.romans.mes.simulators.year.Laps;
import fr.romans.mes.simulators.year.Laps.Lap;
import fr.romans.mes.simulators.year.YearResult;
import fr.romans.mes.simulators.year.YearRun;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;

/** Tells a simulated year on the console, in a dozen lines. */
final class TellYear {

    private final CommandSpec command;

    TellYear(CommandSpec command) {
        this.command = command;
    }

    void tell(YearResult result, Duration took, Laps laps) {
        say("simulate.made", result.pairsMade(), result.pairsDue(), 100 * result.onTimeRate(), 100 * result.inTimeRate());
        say("simulate.flow", result.leadDays(), result.orderDays(), result.pairsInside());
        say("simulate.load", result.run().people(), 100 * result.loadOfPeople(), result.bottleneck());
        for (YearResult.OfOperation of : result.operations()) {
            say("simulate.operation", of.operation(), 100 * of.loadOfPosts(), 100 * of.loadOfSkill(), 100 * of.oee(), of.setUps());
        }
        YearRun.Traffic traffic = result.traffic();
        say("simulate.plans", traffic.plans(), traffic.replans(), traffic.changes(), traffic.thinking().toSeconds());
        say("simulate.events", traffic.sent(), traffic.stored(), result.checks().reportsInJournal(), traffic.rejected(), traffic.resent());
        say("simulate.time", took.toMinutes(), took.toSecondsPart(), traffic.windows());
        say("simulate.laps", seconds(laps, Lap.DESK), seconds(laps, Lap.EVENTS), seconds(laps, Lap.LISTS), seconds(laps, Lap.FLOOR));
        say(result.checks().isSound() ? "simulate.sound" : "simulate.unsound");
    }

    private static long seconds(Laps laps, Lap lap) {
        return laps.of(lap).toSeconds();
    }

    private void say(String key, Object... facts) {
        command.commandLine().getOut().println(command.resourceBundle().getString(key).formatted(facts));
        command.commandLine().getOut().flush();
    }
}
