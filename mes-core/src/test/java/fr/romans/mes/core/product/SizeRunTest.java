package fr.romans.mes.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeRunTest {

    @Test
    void sizesWithoutPairsAreLeftOut() {
        SizeRun run = SizeRun.of(Map.of(ShoeSize.of(38), Pairs.of(2), ShoeSize.of(39), Pairs.NONE));

        assertThat(run).isEqualTo(SizeRun.parse("38:2"));
        assertThat(run.of(ShoeSize.of(39))).isEqualTo(Pairs.NONE);
        assertThat(run.total()).isEqualTo(Pairs.of(2));
    }

    @Test
    void runIsWrittenAndReadInOneLine() {
        SizeRun run = SizeRun.parse(" 40:1  36:2 37.5:4 ");

        assertThat(run.asText()).isEqualTo("36:2 37.5:4 40:1");
        assertThat(SizeRun.parse(run.asText())).isEqualTo(run);
        assertThat(SizeRun.parse("")).isEqualTo(SizeRun.of(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"38", "38:", "38:x", "38:-1", "38:1:2", "38:1,39:2", "99:1"})
    void whatIsNoRunIsRefused(String text) {
        assertThatThrownBy(() -> SizeRun.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
