package fr.romans.mes.scheduler.shop;

import java.util.Optional;

/**
 * Taillard's flow shops, regenerated from the seeds in E. Taillard, "Benchmarks for basic scheduling problems", EJOR 64
 * (1993): a linear congruential generator (16807, 2³¹−1), times 1 to 99, machine by machine.
 */
public final class TaillardFlowShops {

    private static final long[][] SEEDS = {
        {20, 5, 873654221, 379008056, 1866992158, 216771124, 495070989, 402959317, 1369363414, 2021925980, 573109518, 88325120},
        {20, 10, 587595453, 1401007982, 873136276, 268827376, 1634173168, 691823909, 73807235, 1273398721, 2065119309, 1672900551},
        {20, 20, 479340445, 268827376, 1958948863, 918272953, 555010963, 2010851491, 1519833303, 1748670931, 1923497586, 1829909967},
        {50, 5, 1328042058, 200382020, 496319842, 1203030903, 1730708564, 450926852, 1303135678, 1273398721, 587288402, 248421594},
    };

    private TaillardFlowShops() {}

    /** @param name such as {@code ta001}; three digits, so that Taillard's job shops {@code ta01} are told apart */
    public static Optional<InstanceReader.Instance> find(String name) {
        if (!name.matches("ta[0-9]{3}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(name.substring(2)) - 1;
        if (number < 0 || number / 10 >= SEEDS.length) {
            return Optional.empty();
        }
        long[] group = SEEDS[number / 10];
        return Optional.of(new InstanceReader.Instance(
                name, InstanceReader.flowShop(times((int) group[0], (int) group[1], group[2 + number % 10])), true));
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
