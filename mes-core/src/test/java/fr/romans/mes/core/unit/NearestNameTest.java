package fr.romans.mes.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> BRANDS = List.of("fred-marzo", "amelie-pichard", "ellips");

    @Test
    void aSlipOfTheFingersIsRecognised() {
        assertThat(NearestName.to("fred-mazro", BRANDS)).contains("fred-marzo");
        assertThat(NearestName.to("elips", BRANDS)).contains("ellips");
    }

    @Test
    void aNameWrittenForPeopleFindsItsId() {
        assertThat(NearestName.to("Amélie Pichard", BRANDS)).contains("amelie-pichard");
    }

    @Test
    void somethingElseSuggestsNothing() {
        assertThat(NearestName.to("jourdan", BRANDS)).isEmpty();
    }
}
