package fr.romans.mes.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.simulators.measure.Flow;
import fr.romans.mes.simulators.measure.FlowMeter;
import fr.romans.mes.simulators.measure.Replications;
import fr.romans.mes.simulators.random.RandomStreams;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulation against what queueing theory knows in closed form. */
class WaitingLineTest {

    private static final Instant START = Instant.parse("2027-01-04T07:00:00Z");
    private static final int RUNS = 20;

    @ParameterizedTest
    @CsvSource({"1, 0.5", "1, 0.8", "2, 0.7", "5, 0.85", "11, 0.9"})
    void waitingTimeIsThatOfErlangC(int servers, double load) {
        double meanService = 10;
        double arrivalsPerMinute = load * servers / meanService;
        double expected = meanWait(servers, arrivalsPerMinute, meanService);
        double[] waits = new double[RUNS];
        double[] inside = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var streams = new RandomStreams(run);
            var calendar = new EventCalendar(START);
            var system = new FlowMeter(START);
            var line = new FlowMeter(START);
            var waitingLine = new WaitingLine(
                    calendar, servers, exponential(meanService, streams.of("service")), system, line);
            waitingLine.open(exponential(1 / arrivalsPerMinute, streams.of("arrivals")));
            Instant warm = START.plus(Duration.ofDays(20));
            calendar.runUntil(warm);
            system.restart(warm);
            line.restart(warm);
            Instant end = warm.plus(Duration.ofDays(250));
            calendar.runUntil(end);

            Flow flow = line.measured(end);
            waits[run] = flow.meanStay().toMillis() / 60_000.0;
            inside[run] = system.measured(end).meanInside();
            assertThat(flow.isConserved()).isTrue();
            assertThat(flow.littlesLawError()).isLessThan(1e-6);
            assertThat(system.measured(end).littlesLawError()).isLessThan(1e-6);
        }
        assertWithin(Replications.of(waits), expected);
        assertWithin(Replications.of(inside), arrivalsPerMinute * (expected + meanService));
    }

    /** Twice the 95 % limits: a fixed seed that misses those by luck would fail for ever. */
    private static void assertWithin(Replications measured, double expected) {
        assertThat(Math.abs(measured.mean() - expected))
                .as("%s beside %.4f", measured, expected)
                .isLessThan(2 * measured.halfWidth());
        assertThat(measured.halfWidth() / expected).as("limits are narrow enough to mean something").isLessThan(0.1);
    }

    private static Supplier<Duration> exponential(double meanMinutes, UniformRandomProvider random) {
        var sampler = ZigguratSampler.Exponential.of(random, meanMinutes);
        return () -> Duration.ofNanos(Math.round(sampler.sample() * 60e9));
    }

    /** Erlang C: mean wait before service, in the unit of the mean service time. */
    private static double meanWait(int servers, double arrivals, double meanService) {
        double offered = arrivals * meanService;
        double term = 1;
        double sum = 1;
        for (int k = 1; k < servers; k++) {
            term *= offered / k;
            sum += term;
        }
        double all = term * offered / servers / (1 - offered / servers);
        double probabilityOfWaiting = all / (sum + all);
        return probabilityOfWaiting * meanService / (servers - offered);
    }
}
