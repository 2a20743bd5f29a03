package fr.romans.mes.simulators.ladder.yaml;

import fr.romans.mes.simulators.ladder.ClimbLadder.Step;
import fr.romans.mes.simulators.ladder.Goal;
import fr.romans.mes.simulators.ladder.Prices;
import fr.romans.mes.simulators.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code config/simulation/ladder.yaml}, which explains each key.
 *
 * @param lastsShare pairs of lasts at the first rung, beside the stock of the site that is grown towards
 */
public record LadderFile(List<Step> steps, Goal goal, Prices prices, double lastsShare) {

    public LadderFile {
        steps = List.copyOf(steps);
    }

    public static LadderFile read(Path path) {
        YamlFile file = YamlFile.read(path);
        List<Step> steps = new ArrayList<>();
        file.require("rungs").forEach(rung -> steps.add(
                new Step((int) file.number(rung, "rungs", "pairs"), (int) file.number(rung, "rungs", "brands"))));
        if (steps.isEmpty()) {
            throw file.complaint("rungs", "au moins un échelon / at least one rung");
        }
        var prices = file.require("euros-a-year");
        return new LadderFile(
                steps,
                new Goal(file.number(file.root(), "", "on-time-rate"), Math.max(1, (int) file.number(file.root(), "", "runs"))),
                new Prices(
                        file.number(prices, "euros-a-year", "person"),
                        file.number(prices, "euros-a-year", "post"),
                        file.number(prices, "euros-a-year", "pair-of-lasts")),
                file.number(file.root(), "", "first-lasts-share"));
    }
}
