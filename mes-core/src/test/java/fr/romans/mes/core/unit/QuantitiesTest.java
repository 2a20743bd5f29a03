package fr.romans.mes.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @Test
    void pairsAreNeverNegative() {
        assertThatThrownBy(() -> new Pairs(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Pairs.of(3).minus(Pairs.of(4))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Pairs.of(3).minus(Pairs.of(3))).isEqualTo(Pairs.NONE);
    }

    @Test
    void sumOfPairsDoesNotOverflowInSilence() {
        assertThatThrownBy(() -> Pairs.of(Integer.MAX_VALUE).plus(Pairs.of(1))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"38, 76, 38", "38.5, 77, 38.5", "'38,5', 77, 38.5", "' 17 ', 34, 17", "48, 96, 48", "38.0, 76, 38"})
    void sizeIsReadInWholeAndHalfPoints(String text, int halfPoints, String written) {
        assertThat(ShoeSize.parse(text)).isEqualTo(new ShoeSize(halfPoints)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16.5", "48.5", "38.25", "M", "", "-38", "3000000000"})
    void whatIsNoSizeIsRefused(String text) {
        assertThatThrownBy(() -> ShoeSize.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void standardTimeIsRoundedUpToTheSecond() {
        assertThat(StandardTime.ofMinutes(new BigDecimal("0.11"))).isEqualTo(new StandardTime(7));
        assertThat(new StandardTime(480).of(Pairs.of(12))).isEqualTo(Duration.ofMinutes(96));
    }

    @Test
    void standardTimeLiesBetweenNothingAndEightHours() {
        assertThatThrownBy(() -> new StandardTime(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> StandardTime.ofMinutes(new BigDecimal("481"))).hasMessageContaining("8 h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "FM-2026-014.1", "cut_1", "0"})
    void idsAreMadeOfLettersDigitsAndAFewSigns(String text) {
        assertThat(Identifier.isValid(text)).isTrue();
        assertThat(new LotId(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a/b", "a+b", "é", "a b", "#"})
    void idThatWouldBreakATopicOrAFileNameIsRefused(String text) {
        assertThat(Identifier.isValid(text)).isFalse();
        assertThatThrownBy(() -> new LotId(text)).hasMessageContaining("'" + text + "' cannot be the id of a lot");
    }

    @Test
    void refusalNamesItsFacts() {
        assertThat(Refusal.of("dispatch.lasts-in-use", "size", ShoeSize.of(38), "free", 2))
                .isEqualTo(Refusal.of("dispatch.lasts-in-use", "free", "2", "size", "38"))
                .hasToString("dispatch.lasts-in-use {free=2, size=38}");
    }
}
