package fr.romans.mes.core.unit;

import java.math.BigDecimal;

/**
 * A shoe size on the Paris point scale (2/3 cm), 17 to 48, half sizes allowed; kept in half points.
 */
public record ShoeSize(int halfPoints) implements Comparable<ShoeSize> {

    public static final int SMALLEST = 17;
    public static final int LARGEST = 48;

    public ShoeSize {
        if (halfPoints < 2 * SMALLEST || halfPoints > 2 * LARGEST) {
            throw new IllegalArgumentException("a size (Paris points) lies between " + SMALLEST + " and " + LARGEST
                    + ", not " + halfPoints / 2.0);
        }
    }

    public static ShoeSize of(int points) {
        return new ShoeSize(2 * points);
    }

    /**
     * @param text "38", "38.5" or "38,5"
     * @throws IllegalArgumentException when it is no size of the scale; the message says what is expected
     */
    public static ShoeSize parse(String text) {
        try {
            return new ShoeSize(new BigDecimal(text.strip().replace(',', '.'))
                    .multiply(BigDecimal.valueOf(2))
                    .intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no shoe size: write 38 or 38.5 (Paris points, 17 to 48)", e);
        }
    }

    @Override
    public int compareTo(ShoeSize other) {
        return Integer.compare(halfPoints, other.halfPoints);
    }

    @Override
    public String toString() {
        return halfPoints % 2 == 0 ? Integer.toString(halfPoints / 2) : halfPoints / 2 + ".5";
    }
}
