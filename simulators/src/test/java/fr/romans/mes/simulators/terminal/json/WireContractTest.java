package fr.romans.mes.simulators.terminal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.romans.mes.simulators.operator.WorkHabits;
import fr.romans.mes.simulators.operator.WorkHours;
import fr.romans.mes.simulators.random.RandomStreams;
import fr.romans.mes.simulators.terminal.Floor;
import fr.romans.mes.simulators.terminal.Acknowledgement;
import fr.romans.mes.simulators.terminal.PaperMes;
import fr.romans.mes.simulators.terminal.Post;
import fr.romans.mes.simulators.terminal.TerminalEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the terminals say and understand, against the published wire contract. */
class WireContractTest {

    private static final Path WIRE = Path.of("..", "config", "wire");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyEventOfAWorkingFloorObeysTheSchema() throws IOException {
        JsonSchema schema = schema("event");
        List<TerminalEvent> story = story();
        assertThat(story).extracting(TerminalEvent::type)
                .contains("started", "progress", "paused", "resumed", "downtime", "completed");
        for (TerminalEvent event : story) {
            assertThat(schema.validate(JSON.readTree(WireJson.event(event)))).as(event.toString()).isEmpty();
        }
    }

    @Test
    void birthHeartbeatAndDeathObeyTheirSchemas() throws IOException {
        assertThat(schema("birth").validate(JSON.readTree(WireJson.birth("lsf-coupe-1", PaperMes.START, "b", "s 1"))))
                .isEmpty();
        assertThat(schema("heartbeat").validate(JSON.readTree(WireJson.heartbeat("lsf-coupe-1", PaperMes.START, 1))))
                .isEmpty();
        assertThat(schema("death").validate(JSON.readTree(WireJson.death("lsf-coupe-1", PaperMes.START, "b"))))
                .isEmpty();
    }

    @Test
    void theSamplesOfTheContractAreUnderstood() throws Exception {
        assertThat(WireJson.dispatchList(sample("dispatch")).entries()).isNotEmpty();
        assertThat(WireJson.clock(sample("clock")).speed()).isPositive();
        assertThat(WireJson.acknowledgements(sample("ack-stored"))).singleElement().matches(Acknowledgement::isStored);
        assertThat(WireJson.acknowledgements(sample("ack-quarantined"))).singleElement().matches(ack -> !ack.isStored());
        assertThat(WireJson.acknowledgements(sample("ack-several"))).extracting(Acknowledgement::isStored).containsExactly(true, true, false);
    }

    private static List<TerminalEvent> story() {
        var mes = new PaperMes(6);
        List<TerminalEvent> told = new ArrayList<>();
        var habits = new WorkHabits(
                0.15, 0.05, 0.5, 0.3, 4, Duration.ofMinutes(15), List.of("break"), List.of("breakdown"));
        var floor = new Floor(habits, WorkHours.AROUND_THE_CLOCK, new RandomStreams(1), (post, event) -> told.add(event));
        mes.posts().forEach(post -> floor.install(post, "petit-" + post.workUnit(), "boot"));
        Instant now = PaperMes.START;
        int heard = 0;
        for (long nanos = 0; !mes.isDone() && now.isBefore(PaperMes.START.plus(Duration.ofDays(2))); nanos += 1_000_000) {
            for (Post post : mes.posts()) {
                floor.show(post, mes.listOf(post), now);
            }
            floor.tick(now, nanos);
            for (; heard < told.size(); heard++) {
                TerminalEvent event = told.get(heard);
                Post from = mes.posts().stream()
                        .filter(post -> event.terminal().endsWith(post.workUnit()))
                        .findFirst()
                        .orElseThrow();
                floor.acknowledge(from, mes.take(event), now);
            }
            now = now.plusSeconds(20);
        }
        return told;
    }

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(WIRE.resolve(name + ".schema.json")));
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(WIRE.resolve("samples").resolve(name + ".json"));
    }
}
