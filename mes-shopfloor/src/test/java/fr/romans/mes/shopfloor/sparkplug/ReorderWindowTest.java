package fr.romans.mes.shopfloor.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReorderWindowTest {

    private final ReorderWindow<String> window = new ReorderWindow<>(100);

    ReorderWindowTest() {
        window.beginAfter(253);
    }

    @Test
    void numbersGoRound() {
        assertThat(window.take(254, "a", 0)).containsExactly("a");
        assertThat(window.take(255, "b", 0)).containsExactly("b");
        assertThat(window.take(0, "c", 0)).containsExactly("c");
        assertThat(window.isOverdue(1_000_000)).isFalse();
    }

    @Test
    void earlyOnesWaitForThoseBeforeThem() {
        assertThat(window.take(0, "c", 0)).isEmpty();
        assertThat(window.take(255, "b", 0)).isEmpty();
        assertThat(window.take(254, "a", 0)).containsExactly("a", "b", "c");
        assertThat(window.isOverdue(1_000_000)).isFalse();
    }

    @Test
    void missingOneIsWaitedForAsLongAsTheTimeoutAndNoLonger() {
        window.take(255, "b", 7);
        window.take(1, "d", 50);
        assertThat(window.isOverdue(106)).isFalse();
        assertThat(window.isOverdue(107)).isTrue();
        window.beginAfter(0);
        assertThat(window.isOverdue(1_000_000)).as("a birth begins anew").isFalse();
        assertThat(window.take(1, "e", 0)).as("what was held is forgotten").containsExactly("e");
    }

    @Test
    void lateOneIsNotTakenAndOnlyABirthMendsIt() {
        window.take(254, "a", 0);
        assertThat(window.take(254, "a", 0)).isEmpty();
        assertThat(window.take(255, "b", 0)).containsExactly("b");
        assertThat(window.isOverdue(100)).isTrue();
    }

    @Test
    void soManyLostThatTheNumbersGoRoundIsNoticed() {
        for (int seq = 200; seq != 254; seq = (seq + 1) % 256) {
            assertThat(window.take(seq, "after 202 lost ones", 0)).isEmpty();
        }
        window.take(254, "the one that seems to be next", 0);
        assertThat(window.isOverdue(100)).isTrue();
    }
}
