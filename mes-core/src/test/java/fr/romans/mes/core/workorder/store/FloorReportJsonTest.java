package fr.romans.mes.core.workorder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.Happening;
import fr.romans.mes.core.workorder.Scrap;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Journals live for years: the JSON here must be readable by every later version. */
class FloorReportJsonTest {

    private static final String HEAD =
            "{\"form\":1,\"report\":\"r-7\",\"jobOrder\":\"A.1-L01-30\",\"unit\":\"stitching-2\",\"operator\":\"anna\","
                    + "\"occurredAt\":\"2026-09-07T06:00:00.123456789Z\",\"sequence\":42,\"what\":";

    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of(new Happening.Started(), "{\"happened\":\"started\"}}"),
                Arguments.of(
                        new Happening.Progressed(
                                Pairs.of(3), List.of(new Scrap(Pairs.of(1), "open-seam"), new Scrap(Pairs.of(2), "découpe"))),
                        "{\"happened\":\"progressed\",\"good\":3,\"scrap\":[{\"pairs\":1,\"reason\":\"open-seam\"},"
                                + "{\"pairs\":2,\"reason\":\"découpe\"}]}}"),
                Arguments.of(
                        new Happening.Progressed(Pairs.of(3), List.of()), "{\"happened\":\"progressed\",\"good\":3}}"),
                Arguments.of(new Happening.Paused("break"), "{\"happened\":\"paused\",\"reason\":\"break\"}}"),
                Arguments.of(new Happening.Resumed(), "{\"happened\":\"resumed\"}}"),
                Arguments.of(
                        new Happening.Completed(List.of(new Scrap(Pairs.of(1), "open-seam"))),
                        "{\"happened\":\"completed\",\"scrap\":[{\"pairs\":1,\"reason\":\"open-seam\"}]}}"),
                Arguments.of(
                        new Happening.Aborted("hide \"lost\""),
                        "{\"happened\":\"aborted\",\"reason\":\"hide \\\"lost\\\"\"}}"),
                Arguments.of(
                        new Happening.Corrected(
                                new ReportId("r-6"), Pairs.of(2), List.of(new Scrap(Pairs.of(1), "open-seam"))),
                        "{\"happened\":\"corrected\",\"of\":\"r-6\",\"good\":2,"
                                + "\"scrap\":[{\"pairs\":1,\"reason\":\"open-seam\"}]}}"),
                Arguments.of(
                        new Happening.Withdrawn(new ReportId("r-6")), "{\"happened\":\"withdrawn\",\"of\":\"r-6\"}}"));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void everyReportIsWrittenAndReadInThisForm(Happening what, String json) {
        FloorReport report = report(what, new OperatorId("anna"));

        assertThat(FloorReportJson.write(report)).isEqualTo(HEAD + json);
        assertThat(FloorReportJson.read(HEAD + json)).isEqualTo(report);
    }

    @Test
    void reportOfNobodyHasNoOperator() {
        FloorReport report = report(new Happening.Started(), null);

        assertThat(FloorReportJson.write(report)).doesNotContain("operator");
        assertThat(FloorReportJson.read(FloorReportJson.write(report))).isEqualTo(report);
    }

    @Test
    void fieldAddedByALaterVersionIsPassedOver() {
        String later = HEAD.replace("\"sequence\"", "\"badge\":\"B7\",\"sequence\"") + "{\"happened\":\"resumed\",\"mood\":1}}";

        assertThat(FloorReportJson.read(later)).isEqualTo(report(new Happening.Resumed(), new OperatorId("anna")));
    }

    @Test
    void whatThisVersionCannotReadIsNamed() {
        assertThatThrownBy(() -> FloorReportJson.read(HEAD.replace("\"form\":1", "\"form\":2") + "{\"happened\":\"resumed\"}}"))
                .hasMessageContaining("reads form 1");
        assertThatThrownBy(() -> FloorReportJson.read(HEAD + "{\"happened\":\"danced\"}}")).hasMessageContaining("'danced'");
        assertThatThrownBy(() -> FloorReportJson.read(HEAD + "{\"happened\":\"paused\"}}")).hasMessageContaining("without 'reason'");
        assertThatThrownBy(() -> FloorReportJson.read("hello")).hasMessageContaining("no JSON");
    }

    private static FloorReport report(Happening what, @Nullable OperatorId operator) {
        return new FloorReport(
                new ReportId("r-7"),
                new JobOrderId("A.1-L01-30"),
                new WorkUnitId("stitching-2"),
                operator,
                Instant.parse("2026-09-07T06:00:00.123456789Z"),
                42,
                what);
    }
}
