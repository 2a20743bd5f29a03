package fr.romans.mes.scheduler.desk;

import static fr.romans.mes.scheduler.desk.PlanningDesk.LSF;
import static fr.romans.mes.scheduler.desk.PlanningDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.planning.remedy.Advice;
import fr.romans.mes.core.planning.remedy.Remedy;
import fr.romans.mes.core.planning.whatif.Change;
import org.junit.jupiter.api.Test;

class FindRemediesTest {

    private final PlanningDesk desk = new PlanningDesk();

    @Test
    void nothingLateNeedsNoRemedy() {
        desk.order(LSF, "FM", "fm-salome", "38:6", 30);
        Advice advice = desk.remedies.of(LSF, 2, steps(200));
        assertThat(advice.lines()).isEmpty();
        assertThat(advice.tried()).isEmpty();
    }

    @Test
    void eachLateLineHasItsBottleneckAndTheCheapestRemedyWithItsEffect() {
        desk.hugoStitchesAlone();
        Advice advice = desk.remedies.of(LSF, 2, steps(5000));

        assertThat(advice.lines()).isNotEmpty();
        assertThat(advice.tried()).extracting(Remedy::price).isSorted();
        assertThat(advice.tried()).extracting(Remedy::change).hasAtLeastOneElementOfType(Change.ExtraHours.class);
        assertThat(advice.tried()).extracting(Remedy::centsSaved).as("none can make it worse").allMatch(saved -> saved >= 0);
        for (Advice.ForLine line : advice.lines()) {
            assertThat(line.pairDays()).isPositive();
            assertThat(line.worst().lot().value()).startsWith(line.line().value());
            line.cheapest().ifPresent(remedy -> {
                assertThat(line.left()).isLessThanOrEqualTo(line.pairDays() / 2);
                assertThat(advice.tried())
                        .filteredOn(other -> other.outcome().late().getOrDefault(line.line(), 0.0) <= line.pairDays() / 2)
                        .allMatch(other -> other.price() >= remedy.price());
            });
        }
    }

    @Test
    void lateStitchingIsTriedAtTheOtherSiteAndPricedByTheLotsThatGo() {
        desk.hugoStitchesAlone();
        Advice advice = desk.remedies.of(LSF, 2, steps(5000));
        assertThat(advice.tried())
                .filteredOn(remedy -> remedy.change() instanceof Change.Transfer)
                .allSatisfy(remedy -> assertThat(remedy.price()).isEqualTo(1200 * remedy.outcome().lotsElsewhere()))
                .extracting(Remedy::pairDaysSaved)
                .anyMatch(saved -> saved > 0);
    }

    @Test
    void lotsThatWaitForLastsAreHelpedByMoreLasts() {
        for (int i = 1; i <= 10; i++) {
            desk.order(LSF, "FM" + i, "fm-rita-noir", "38:5", 3);
        }
        Advice advice = desk.remedies.of(LSF, 2, steps(2_000));
        assertThat(advice.tried())
                .filteredOn(remedy -> remedy.change() instanceof Change.MoreLasts)
                .extracting(Remedy::pairDaysSaved)
                .anyMatch(saved -> saved > 0);
    }
}
