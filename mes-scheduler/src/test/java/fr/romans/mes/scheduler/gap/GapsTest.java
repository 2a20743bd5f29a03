package fr.romans.mes.scheduler.gap;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.product.SetupRule;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.scheduler.TinyAtelier;
import fr.romans.mes.scheduler.bench.SeededAtelier;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GapsTest {

    private final TinyAtelier atelier = new TinyAtelier().unit("u", TinyAtelier.open(0, 9000)).person("p", "A");

    private void lot(String id, int minutes, String leather, int due) {
        atelier.lot(id, "b", 4, due, false, List.of(atelier.job(id, "A", minutes, Map.of("leather", leather), "u")), false);
    }

    /** Red at minute 0, blue behind it, and red again: blue costs the second red ten minutes of set-up. */
    private Placement redBlueRed(int dueOfLast) {
        atelier.rules.add(new SetupRule(new OperationCode("A"), "leather", Duration.ofMinutes(10)));
        lot("first", 60, "red", 5000);
        lot("between", 60, "blue", 5000);
        lot("last", 60, "red", dueOfLast);
        var places = new Placement(Translation.of(atelier.snapshot()).problem());
        places.put(0, 0, 0, 0, 70);
        places.put(2, 0, 0, 200, 260);
        return places;
    }

    @Test
    void jobBehindTakesLongerForItsSetupWhileAnotherStandsBetween() {
        Placement places = redBlueRed(5000);
        Gaps gaps = Gaps.between(places);
        assertThat(gaps.insert(1)).isTrue();
        assertThat(places.start[1]).isEqualTo(70);
        assertThat(places.end[2]).isEqualTo(270);
        assertThat(gaps.withdraw(Map.of(1, 1))).isEqualTo(NONE);
        assertThat(places.end[2]).isEqualTo(260);
    }

    @Test
    void nothingGoesBeforeAJobThatWouldBeLateForIt() {
        Placement places = redBlueRed(265);
        assertThat(Gaps.between(places).insert(1)).isTrue();
        assertThat(places.start[1]).isGreaterThanOrEqualTo(260);
    }

    @Test
    void jobWhoseSetupWouldTakeTooLongWithoutAnotherIsNamed() {
        redBlueRed(5000);
        lot("same", 50, "red", 5000);
        var places = new Placement(Translation.of(atelier.snapshot()).problem());
        places.put(1, 0, 0, 0, 70);
        places.put(3, 0, 0, 70, 130);
        places.put(0, 0, 0, 130, 190);
        places.put(2, 0, 0, 190, 250);
        Gaps gaps = Gaps.between(places);
        assertThat(gaps.withdraw(Map.of(3, 3))).as("the first red one behind it").isZero();
    }

    @Test
    void lotsThatArePutBackLeaveEveryPlaceAsItWas() {
        Problem p = Translation.of(new SeededAtelier(20_000, 1, 1).snapshot()).problem();
        var places = new Placement(p);
        Gaps gaps = Gaps.between(places);
        for (int lot = 0; lot < p.lots; lot++) {
            assertThat(gaps.insert(lot)).isTrue();
        }
        Placement before = places.copy();
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            var some = new LinkedHashMap<Integer, Integer>();
            for (int n = 0; n < 4; n++) {
                int lot = random.nextInt(p.lots);
                some.put(lot, p.firstJob[lot] + random.nextInt(p.lastJob(lot) - p.firstJob[lot] + 1));
            }
            gaps.withdraw(some);
            gaps.putBack(some);
        }
        assertThat(places.start).isEqualTo(before.start);
        assertThat(places.end).isEqualTo(before.end);
    }
}
