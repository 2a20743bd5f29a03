package fr.romans.mes.shopfloor.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.romans.mes.shopfloor.wire.MessageSchema;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.WireJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceReportsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String ID = "6f2c1a52-0b5e-4a53-9d6e-0a4f6f0f2b12";
    private static final Map<ReportMetric, Object> EVERYTHING = Map.of(
            ReportMetric.EVENT_ID, ID,
            ReportMetric.SEQUENCE, 7L,
            ReportMetric.JOB_ORDER, "J-1",
            ReportMetric.OPERATOR, "agnes",
            ReportMetric.GOOD, 3,
            ReportMetric.SCRAP, 1,
            ReportMetric.SCRAP_REASON, "hide-flaw",
            ReportMetric.REASON, "break",
            ReportMetric.PHASE, "begin",
            ReportMetric.CORRECTS, "press_" + ID);

    private final DeviceReports reports = new DeviceReports("press");

    private static MetricValue now(ReportMetric metric, Object value) {
        return new MetricValue(metric.metric(), value, NOON, false);
    }

    private static MetricValue then(ReportMetric metric, Object value, int minutesAgo) {
        return new MetricValue(metric.metric(), value, NOON.minusSeconds(60L * minutesAgo), true);
    }

    private List<JsonNode> take(List<MetricValue> values) {
        return reports.take(values).stream().map(event -> WireJson.tree(event).orElseThrow()).toList();
    }

    @ParameterizedTest
    @EnumSource(TerminalEvent.Type.class)
    void eventOfEachTypeFollowsTheContractWhateverElseTheMetricsHold(TerminalEvent.Type type) {
        var values = new ArrayList<MetricValue>();
        EVERYTHING.forEach((metric, value) -> values.add(now(metric, value)));
        values.add(now(ReportMetric.EVENT, type.name().toLowerCase(Locale.ROOT)));
        List<JsonNode> events = take(values);
        assertThat(events).hasSize(1);
        assertThat(MessageSchema.EVENT.complaintAbout(events.get(0))).isEmpty();
        TerminalEvent event = WireJson.read(events.get(0), TerminalEvent.class);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.seq()).isEqualTo(7);
        assertThat(event.occurredAt()).isEqualTo(NOON);
        assertThat(event.operator()).isEqualTo("agnes");
    }

    @Test
    void withoutANewEventIdThereIsNoReport() {
        assertThat(take(List.of(now(ReportMetric.GOOD, 3), now(ReportMetric.EVENT, "progress")))).isEmpty();
        assertThat(take(List.of(now(ReportMetric.EVENT_ID, "")))).as("an emptied one is none").isEmpty();
    }

    @Test
    void historicalReportIsMadeOfItsOwnMomentAndChangesNothingOfNow() {
        take(List.of(now(ReportMetric.EVENT, "progress"), now(ReportMetric.JOB_ORDER, "J-1"), now(ReportMetric.GOOD, 3)));
        List<JsonNode> told = take(List.of(
                then(ReportMetric.EVENT_ID, "second", 5),
                then(ReportMetric.EVENT, "resumed", 5),
                then(ReportMetric.EVENT_ID, "first", 9),
                then(ReportMetric.EVENT, "paused", 9),
                then(ReportMetric.JOB_ORDER, "J-0", 9),
                now(ReportMetric.EVENT_ID, "third")));
        assertThat(told).extracting(event -> event.path("eventId").asText()).containsExactly("first", "second", "third");
        assertThat(told.get(0).path("jobOrder").asText()).isEqualTo("J-0");
        assertThat(told.get(1).has("jobOrder")).isFalse();
        assertThat(told.get(2).path("jobOrder").asText()).isEqualTo("J-1");
        assertThat(told.get(2).path("good").asInt()).isEqualTo(3);
    }

    @Test
    void noScrapIsNoScrap() {
        JsonNode event = take(List.of(
                        now(ReportMetric.EVENT, "progress"),
                        now(ReportMetric.GOOD, 2),
                        now(ReportMetric.SCRAP, 0),
                        now(ReportMetric.SCRAP_REASON, "hide-flaw"),
                        now(ReportMetric.EVENT_ID, ID)))
                .get(0);
        assertThat(event.path("scrap")).isEmpty();
    }
}
