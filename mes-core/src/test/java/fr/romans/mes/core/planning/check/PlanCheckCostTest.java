package fr.romans.mes.core.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The costs that the file claims are those of its plan. */
class PlanCheckCostTest extends GoldenPlan {

    @ParameterizedTest
    @CsvSource({"hardLateness", "total", "tardiness", "pastAim", "setups", "flow", "unfairness", "moves", "latePairDays", "lateLots",
        "setupSeconds", "flowPairDays"})
    void aCostThatIsNotThatOfThePlanIsFound(String term) throws IOException {
        cost().put(term, cost().get(term).longValue() + 7);
        assertThat(violations()).hasSize(1).first().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("plan-check.cost-differs");
            assertThat(violation.facts()).containsEntry("term", term);
        });
        assertThat(check().isFeasible()).isTrue();
        assertThat(check().isSound()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"pairs", "latePairDays", "displacedPairDays"})
    void aShareOfABrandThatIsNotThatOfThePlanIsFound(String figure) throws IOException {
        ObjectNode brand = (ObjectNode) file.withArray("brands").get(0);
        brand.put(figure, brand.get(figure).longValue() + 7);
        assertThat(violations()).hasSize(1).first().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("plan-check.cost-differs");
            assertThat(violation.facts()).containsEntry("term", "bichette." + figure);
        });
    }

    @Test
    void aCentOfRoundingIsAccepted() throws IOException {
        cost().put("flow", 17).put("total", 1570);
        assertThat(codes()).isEmpty();
    }
}
