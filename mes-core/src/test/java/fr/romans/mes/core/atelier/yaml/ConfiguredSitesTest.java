package fr.romans.mes.core.atelier.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.product.OperationSegment;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.ConstructionId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sites that the product ships are sound, and as large as the study says. */
class ConfiguredSitesTest {

    private static final Path CONFIG = Path.of("../config");
    private static final int SECONDS_A_WEEK = 35 * 3600;

    private static Atelier site(String directory) {
        return AtelierReader.read(CONFIG.resolve(directory));
    }

    @ParameterizedTest
    @CsvSource({"le-soulier-francais, 11, 435", "made-in-romans, 8, 250", "growth, 50, 2174"})
    void peopleAndPostsCanMakeThePairsOfAWeek(String directory, int people, int pairsAWeek) {
        Atelier atelier = site(directory);
        assertThat(atelier.operators()).hasSize(people);
        assertThat(atelier.calendar().week().weeklyHours()).isEqualTo(Duration.ofHours(35));

        List<OperationSegment> cemented =
                atelier.routings().get(new ConstructionId("cemented")).segments();
        for (OperationSegment segment : cemented) {
            long posts = atelier.site().workUnits()
                    .map(WorkUnit::operations)
                    .filter(here -> here.contains(segment.operation()))
                    .count();
            assertThat((long) segment.perPair().secondsPerPair() * pairsAWeek)
                    .as("%s at %s", segment.operation().value(), directory)
                    .isLessThan(posts * SECONDS_A_WEEK * 95 / 100);
        }
        long secondsAPair = cemented.stream()
                .mapToLong(segment -> segment.perPair().secondsPerPair())
                .sum();
        assertThat(secondsAPair * pairsAWeek).isLessThan((long) people * SECONDS_A_WEEK);
    }

    @Test
    void aYearHasAbout1607HoursForEachPerson() {
        Atelier atelier = site("le-soulier-francais");
        Duration open = atelier.calendar()
                .workingTime(
                        atelier.calendar().startOf(LocalDate.of(2027, 1, 1)),
                        atelier.calendar().startOf(LocalDate.of(2028, 1, 1)))
                .total();
        assertThat(open).isBetween(Duration.ofHours(1580), Duration.ofHours(1650));
    }

    @Test
    void noStyleIsMadeAtTwoSites() {
        Map<Object, String> madeAt = new HashMap<>();
        for (String directory : List.of("le-soulier-francais", "made-in-romans", "growth")) {
            site(directory).styles().keySet().forEach(style ->
                    assertThat(madeAt.put(style, directory)).as("other site of %s", style).isNull());
        }
    }

    @Test
    void aBrandIsTheSameAtEverySite() {
        Map<Object, String> names = new HashMap<>();
        Stream.of("le-soulier-francais", "made-in-romans", "growth")
                .flatMap(directory -> site(directory).brands().values().stream())
                .forEach(brand -> assertThat(names.merge(brand.id(), brand.name(), (a, b) -> a)).isEqualTo(brand.name()));
        assertThat(names).hasSize(20);
    }

    @Test
    void aStyleIsMadeAtOneSiteOnly() {
        Atelier one = site("le-soulier-francais");
        var twin = new Atelier(
                new Site(new SiteId("twin"), "Twin", one.site().areas()), one.calendar(), one.operators(), one.operations(),
                one.routings(), one.lastModels(), one.brands(), one.styles(), one.setupRules(), one.planning());
        assertThatThrownBy(() -> new Ateliers(List.of(one, twin))).hasMessageContaining("twin").hasMessageContaining("style ");
    }

    @Test
    void sitesTakeOneAnothersCuttingSkivingAndStitching() {
        var ateliers = new Ateliers(List.of(site("le-soulier-francais"), site("made-in-romans")));
        for (Atelier atelier : ateliers.all()) {
            assertThat(atelier.planning().transfers()).singleElement().satisfies(route -> {
                assertThat(ateliers.find(route.to())).isPresent();
                assertThat(route.to()).isNotEqualTo(atelier.id());
                assertThat(route.operations()).hasSize(3);
            });
        }
    }

    @Test
    void everyBrandOfBothSitesHasThreeStylesOrMore() {
        var ateliers = new Ateliers(List.of(site("le-soulier-francais"), site("made-in-romans")));
        for (Atelier atelier : ateliers.all()) {
            for (var brand : atelier.brands().keySet()) {
                assertThat(atelier.styles().values().stream().map(Style::brand).filter(brand::equals))
                        .as(brand.value())
                        .hasSizeBetween(3, 5);
            }
        }
    }
}
