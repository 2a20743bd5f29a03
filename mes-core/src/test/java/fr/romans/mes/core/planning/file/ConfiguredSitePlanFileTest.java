package fr.romans.mes.core.planning.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import fr.romans.mes.core.brandorder.OrderFile;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.brandorder.csv.OrderFileReader;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.SnapshotBuilder;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.check.Violation;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotMaker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From configuration and the sample order file to a plan file that follows its schema. */
class ConfiguredSitePlanFileTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T07:00:00Z");
    private static final PlanProposal NOTHING_PLACED =
            new PlanProposal(List.of(), new PlanCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, 0));

    @ParameterizedTest
    @ValueSource(strings = {"le-soulier-francais", "made-in-romans"})
    void theSampleOrdersMakeAProblemThatFollowsTheSchema(String directory) throws IOException {
        Atelier atelier = AtelierReader.read(Path.of("../config", directory));
        PlanningSnapshot snapshot = snapshot(atelier);
        PlanFile file = ToPlanFile.of(snapshot, NOTHING_PLACED);

        var out = new ByteArrayOutputStream();
        PlanFileJson.write(file, out);
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../docs/plan-file.schema.json")));
        assertThat(schema.validate(new ObjectMapper().readTree(out.toByteArray()))).isEmpty();
        assertThat(FromPlanFile.snapshot(file)).isEqualTo(snapshot);
        assertThat(PlanCheck.check(file).violations())
                .isNotEmpty()
                .extracting(Violation::code)
                .containsOnly("plan-check.job-order-missing");
    }

    private static PlanningSnapshot snapshot(Atelier atelier) throws IOException {
        var ateliers = new Ateliers(List.of(
                AtelierReader.read(Path.of("../config/le-soulier-francais")),
                AtelierReader.read(Path.of("../config/made-in-romans"))));
        OrderFile orders =
                new OrderFileReader(ateliers).read(Files.readAllBytes(Path.of("../docs/order-file-sample.csv")));
        List<OrderLine> lines = orders.lines().stream()
                .filter(line -> line.site().equals(atelier.id()))
                .toList();
        List<LotFile> lots = lines.stream()
                .flatMap(line -> LotMaker.lotsOf(line, atelier).stream())
                .toList();
        return new SnapshotBuilder(atelier, MONDAY, Duration.ofDays(42), Optional.empty())
                .of(lots, lines.stream().collect(Collectors.toMap(OrderLine::id, Function.identity())));
    }
}
