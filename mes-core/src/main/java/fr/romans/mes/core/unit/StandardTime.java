package fr.romans.mes.core.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Standard (allowed) time of one operation for one pair, in whole seconds: 0 s to 8 h. */
public record StandardTime(int secondsPerPair) {

    private static final int LONGEST = 8 * 3600;

    public StandardTime {
        if (secondsPerPair < 0 || secondsPerPair > LONGEST) {
            throw new IllegalArgumentException(
                    "a standard time lies between 0 s and 8 h a pair, not " + secondsPerPair + " s");
        }
    }

    /** @param minutes minutes a pair, fractions allowed; rounded up to the second */
    public static StandardTime ofMinutes(BigDecimal minutes) {
        return new StandardTime(minutes.multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact());
    }

    public Duration of(Pairs pairs) {
        return Duration.ofSeconds((long) secondsPerPair * pairs.count());
    }
}
