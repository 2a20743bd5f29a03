package fr.romans.mes.core.planning.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileJsonTest {

    private static final Path GOLDEN = Path.of("src/test/resources/planning/golden-plan.json");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void whatIsWrittenReadsBackTheSame(@TempDir Path directory) throws IOException {
        PlanFile golden = PlanFileJson.read(GOLDEN);
        PlanFileJson.write(golden, directory.resolve("plan.json"));
        assertThat(PlanFileJson.read(directory.resolve("plan.json"))).isEqualTo(golden);
    }

    @Test
    void theGoldenFileIsExactlyWhatIsWritten() throws IOException {
        assertThat(json.readTree(written(PlanFileJson.read(GOLDEN)))).isEqualTo(json.readTree(Files.readString(GOLDEN)));
    }

    @Test
    void snapshotAndProposalSurviveTheFile() throws IOException {
        PlanFile golden = PlanFileJson.read(GOLDEN);
        PlanFile again = ToPlanFile.of(FromPlanFile.snapshot(golden), FromPlanFile.proposal(golden));
        assertThat(again).isEqualTo(golden);
        assertThat(FromPlanFile.snapshot(again)).isEqualTo(FromPlanFile.snapshot(golden));
    }

    @Test
    void theFileFollowsItsSchema() throws IOException {
        assertThat(schema().validate(json.readTree(written(PlanFileJson.read(GOLDEN))))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
        JsonNode missing = json.readTree(Files.readString(GOLDEN).replaceFirst("\"hardDue\": false,", ""));
        JsonNode unknown = json.readTree(Files.readString(GOLDEN).replaceFirst("\"hardDue\"", "\"softDue\": true, \"hardDue\""));
        assertThat(schema().validate(missing)).isNotEmpty();
        assertThat(schema().validate(unknown)).isNotEmpty();
        assertThatThrownBy(() -> read(missing.toString())).isInstanceOf(PlanFileRefused.class).hasMessageContaining("hardDue");
        assertThatThrownBy(() -> read(unknown.toString())).isInstanceOf(PlanFileRefused.class).hasMessageContaining("softDue");
    }

    @Test
    void whatIsNoPlanFileIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read("{\n\"format\": }"))
                .isInstanceOf(PlanFileRefused.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("")).isInstanceOf(PlanFileRefused.class);
        assertThatThrownBy(() -> read("null")).isInstanceOf(PlanFileRefused.class);
        assertThatThrownBy(() -> read("{}")).isInstanceOf(PlanFileRefused.class).hasMessageContaining("format");
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        String other = Files.readString(GOLDEN).replace(PlanFile.FORMAT, "romans-mes-plan/9");
        assertThatThrownBy(() -> read(other)).isInstanceOf(PlanFileRefused.class).hasMessageContaining("romans-mes-plan/9");
    }

    private static PlanFile read(String text) throws IOException {
        return PlanFileJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(PlanFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        PlanFileJson.write(file, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../docs/plan-file.schema.json")));
    }
}
