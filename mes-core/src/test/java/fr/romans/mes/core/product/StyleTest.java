package fr.romans.mes.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.ConstructionId;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.StandardTime;
import fr.romans.mes.core.unit.StyleId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StyleTest {

    private static final OperationCode STITCHING = new OperationCode("STITCHING");
    private static final Style DERBY = new Style(
            new StyleId("DERBY"),
            new BrandId("ellips"),
            "Derby",
            new ConstructionId("cemented"),
            new LastModelId("L40"),
            Map.of("leather", "black", "last", "never asked"),
            Map.of(STITCHING, new StandardTime(1500)));

    @Test
    void styleKeepsItsOwnTimesAndTakesTheOthersFromTheRouting() {
        var cutting = new OperationSegment(10, new OperationCode("CUTTING"), new StandardTime(480), Duration.ZERO);
        var stitching = new OperationSegment(30, STITCHING, new StandardTime(1200), Duration.ZERO);

        assertThat(DERBY.standardTime(cutting)).isEqualTo(new StandardTime(480));
        assertThat(DERBY.standardTime(stitching)).isEqualTo(new StandardTime(1500));
    }

    @Test
    void lastIsAlwaysTheLastModel() {
        assertThat(DERBY.attribute("last")).contains("L40");
        assertThat(DERBY.attribute("leather")).contains("black");
        assertThat(DERBY.attribute("sole")).isEmpty();
    }
}
