package fr.romans.mes.simulators.measure;

import java.time.Duration;

/**
 * Flow through a room over a span.
 *
 * @param entered        things that entered, with those inside at its begin
 * @param left           things that left
 * @param inside         things inside at its end
 * @param thingSeconds   area under the number inside
 * @param finishedStays  seconds inside, of those that left
 * @param unfinishedStays seconds inside so far, of those still there
 */
public record Flow(
        Duration span, long entered, long left, int inside, double thingSeconds, double finishedStays, double unfinishedStays) {

    /** L: mean number inside. */
    public double meanInside() {
        return thingSeconds / seconds();
    }

    /** λ: things that left, per second. */
    public double throughputPerSecond() {
        return left / seconds();
    }

    /** W: mean time inside of those that left. */
    public Duration meanStay() {
        return left == 0 ? Duration.ZERO : Duration.ofNanos(Math.round(finishedStays / left * 1e9));
    }

    /** Nothing is lost, nothing doubled: what entered has left or is inside. */
    public boolean isConserved() {
        return entered == left + inside;
    }

    /**
     * How far L is from λ·W, beside L. The stays of what is still inside belong to W here, so that it is exact for any
     * span, apart from rounding: more than a millionth means that the meters disagree.
     */
    public double littlesLawError() {
        double byStays = (finishedStays + unfinishedStays) / seconds();
        double bySpan = meanInside();
        return bySpan == 0 ? Math.abs(byStays) : Math.abs(bySpan - byStays) / bySpan;
    }

    private double seconds() {
        return span.toNanos() / 1e9;
    }
}
