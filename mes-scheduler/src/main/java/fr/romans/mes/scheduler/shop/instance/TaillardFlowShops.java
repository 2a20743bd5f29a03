package fr.romans.mes.scheduler.shop.instance;

import fr.romans.mes.scheduler.shop.instance.ShopInstance.Kind;
import java.util.Optional;

/**
 * Taillard's flow shops, regenerated from the seeds in E. Taillard, "Benchmarks for basic scheduling problems", EJOR 64
 * (1993): a linear congruential generator (16807, 2³¹−1), times 1 to 99, machine by machine.
 */
public final class TaillardFlowShops {

    /** Ten instances a row: jobs, machines, seeds. */
    private static final long[][] GROUPS = {
        {20, 5, 873654221, 379008056, 1866992158, 216771124, 495070989, 402959317, 1369363414, 2021925980, 573109518, 88325120},
        {20, 10, 587595453, 1401007982, 873136276, 268827376, 1634173168, 691823909, 73807235, 1273398721, 2065119309, 1672900551},
        {20, 20, 479340445, 268827376, 1958948863, 918272953, 555010963, 2010851491, 1519833303, 1748670931, 1923497586, 1829909967},
        {50, 5, 1328042058, 200382020, 496319842, 1203030903, 1730708564, 450926852, 1303135678, 1273398721, 587288402, 248421594},
        {50, 10, 1958948863, 575633267, 655816003, 1977864101, 93805469, 1803345551, 49612559, 1899802599, 2013025619, 578962478},
        {50, 20, 1539989115, 691823909, 655816003, 1315102446, 1949668355, 1923497586, 1805594913, 1861070898, 715643788, 464843328},
        {100, 5, 896678084, 1179439976, 1122278347, 416756875, 267829958, 1835213917, 1328833962, 1418570761, 161033112, 304212574},
        {100, 10, 1539989115, 655816003, 960914243, 1915696806, 2013025619, 1168140026, 1923497586, 167698528, 1528387973, 993794175},
        {100, 20, 450926852, 1462772409, 1021685265, 83696007, 508154254, 1861070898, 26482542, 444956424, 2115448041, 118254244},
        {200, 10, 471503978, 1215892992, 135346136, 1602504050, 160037322, 551454346, 519485142, 383947510, 1968171878, 540872513},
        {200, 20, 2013025619, 475051709, 914834335, 810642687, 1019331795, 2056065863, 1342855162, 1325809384, 1988803007, 765656702},
        {500, 20, 1368624604, 450181436, 1927888393, 1759567256, 606425239, 19268348, 1298201670, 2041736264, 379756761, 28837162},
    };

    private TaillardFlowShops() {}

    /** @param name {@code ta001} to {@code ta120}; three digits, so that Taillard's job shops {@code ta01} are told apart */
    public static Optional<ShopInstance> find(String name) {
        if (!name.matches("ta[0-9]{3}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(name.substring(2)) - 1;
        if (number < 0 || number >= 10 * GROUPS.length) {
            return Optional.empty();
        }
        long[] group = GROUPS[number / 10];
        Steps steps = Steps.ofFlowShop(times((int) group[0], (int) group[1], group[2 + number % 10]));
        return Optional.of(new ShopInstance(name, Kind.FLOW, steps.toProblem(), BestKnown.of(Kind.FLOW, name, "", steps)));
    }

    /** The name of the instance that Taillard drew from a seed. */
    static Optional<String> drawnFrom(int jobs, int machines, long seed) {
        for (int g = 0; g < GROUPS.length; g++) {
            for (int i = 2; GROUPS[g][0] == jobs && GROUPS[g][1] == machines && i < 12; i++) {
                if (GROUPS[g][i] == seed) {
                    return Optional.of(String.format("ta%03d", 10 * g + i - 1));
                }
            }
        }
        return Optional.empty();
    }

    private static int[][] times(int jobs, int machines, long seed) {
        int[][] times = new int[jobs][machines];
        long value = seed;
        for (int m = 0; m < machines; m++) {
            for (int j = 0; j < jobs; j++) {
                value = value * 16807 % 2147483647L;
                times[j][m] = 1 + (int) (value / 2147483647.0 * 99);
            }
        }
        return times;
    }
}
