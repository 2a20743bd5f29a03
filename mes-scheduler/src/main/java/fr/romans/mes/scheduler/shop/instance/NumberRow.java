package fr.romans.mes.scheduler.shop.instance;

import fr.romans.mes.scheduler.shop.instance.InstanceRefused.Fault;
import java.util.stream.Stream;

/** A line of numbers and where it stands. */
record NumberRow(int line, int[] numbers) {

    static boolean isNumber(String word) {
        return word.matches("-?[0-9]+(\\.[0-9]*)?");
    }

    /** @throws InstanceRefused at a word that is no whole number of at least 0 */
    static NumberRow of(int line, String[] words) {
        return new NumberRow(line, Stream.of(words).mapToInt(word -> whole(line, word)).toArray());
    }

    private static int whole(int line, String word) {
        if (!word.matches("[0-9]{1,10}(\\.0*)?") || Double.parseDouble(word) > Integer.MAX_VALUE) {
            throw new InstanceRefused(line, Fault.NOT_A_NUMBER, word);
        }
        return (int) Double.parseDouble(word);
    }

    int length() {
        return numbers.length;
    }
}
