package fr.romans.mes.scheduler.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.ObjectiveWeights;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each two terms of the objective, with the weights of each configured site: a case of the one that a manager would call
 * serious outweighs a case of the other that she would call a trifle, both ways round.
 */
class NoTermDrownsAnotherTest {

    private static final int TROLLEY = 12;

    enum Term {
        /** A trolley late by an hour, by three days. */
        TARDINESS(weights -> weights.latePairDay(), TROLLEY / 24.0, TROLLEY * 3),
        /** A trolley past its aim by an hour, by three days. */
        PAST_AIM(weights -> weights.pastAimPairDay(), TROLLEY / 24.0, TROLLEY * 3),
        /** Another leather; five other lasts. Minutes. */
        SETUPS(weights -> weights.setupMinute(), 4, 60),
        /** A trolley in process for an hour longer; each of twelve for a day. */
        FLOW(weights -> weights.flowPairDay(), TROLLEY / 24.0, TROLLEY * 12),
        /** A pair-day above its share; half a week of a trolley. */
        UNFAIRNESS(weights -> weights.unfairPairDay(), 1, TROLLEY * 5),
        /** One published job order; the work of two people for a day. */
        MOVES(weights -> weights.movedJobOrder(), 1, 20);

        private final ToDoubleFunction<ObjectiveWeights> weight;
        private final double trifle;
        private final double serious;

        Term(ToDoubleFunction<ObjectiveWeights> weight, double trifle, double serious) {
            this.weight = weight;
            this.trifle = trifle;
            this.serious = serious;
        }
    }

    static Stream<Arguments> pairsOfTerms() {
        return Stream.of("le-soulier-francais", "made-in-romans", "growth")
                .flatMap(site -> Arrays.stream(Term.values())
                        .flatMap(one -> Arrays.stream(Term.values())
                                .filter(other -> other != one)
                                .map(other -> Arguments.of(site, one, other))));
    }

    @ParameterizedTest(name = "{0}: serious {1} against a trifle of {2}")
    @MethodSource("pairsOfTerms")
    void seriousCaseOutweighsATrifle(String site, Term serious, Term trifle) {
        ObjectiveWeights weights =
                AtelierReader.read(Path.of("../config", site)).planning().weights();
        assertThat(serious.weight.applyAsDouble(weights) * serious.serious)
                .isGreaterThan(2 * trifle.weight.applyAsDouble(weights) * trifle.trifle);
    }
}
