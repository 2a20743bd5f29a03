package fr.romans.mes.simulators.year.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.romans.mes.simulators.UnusableInput;
import fr.romans.mes.simulators.year.RunLog;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log as a file of JSON lines. A last line that a crash cut off is passed over. */
public final class JsonLog implements RunLog {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PlanMade.class, name = "plan"),
        @JsonSubTypes.Type(value = Window.class, name = "window")
    })
    private interface Named {}

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .addMixIn(Entry.class, Named.class)
            .build();

    private final List<Entry> earlier = new ArrayList<>();
    private final BufferedWriter writer;

    /**
     * @param settings of the run; a log of other settings is not gone on with
     * @throws UnusableInput when the file was written by a run with other settings
     */
    public JsonLog(Path file, Map<String, String> settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            List<String> kept = Files.exists(file) ? read(file, settings) : List.of(MAPPER.writeValueAsString(settings));
            Files.write(file, kept);
            writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " : " + e.getMessage(), e);
        }
    }

    private List<String> read(Path file, Map<String, String> settings) throws IOException {
        List<String> kept = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (kept.isEmpty()) {
                Map<String, String> before = MAPPER.readValue(line, new TypeReference<>() {});
                if (!before.equals(settings)) {
                    throw new UnusableInput(file + " : année commencée avec d'autres réglages " + before
                            + " ; donnez un autre --work / a year begun with other settings; give another --work");
                }
            } else {
                try {
                    JsonNode tree = MAPPER.readTree(line);
                    earlier.add(MAPPER.treeToValue(tree, Entry.class));
                } catch (IOException cutOff) {
                    break;
                }
            }
            kept.add(line);
        }
        return kept;
    }

    /** Up to where an earlier run came; empty for a new one. */
    public Optional<Instant> reached() {
        return earlier.stream()
                .filter(Window.class::isInstance)
                .map(entry -> ((Window) entry).until())
                .reduce((before, after) -> after);
    }

    @Override
    public List<Entry> earlier() {
        return List.copyOf(earlier);
    }

    @Override
    public void write(Entry entry) {
        try {
            writer.write(MAPPER.writerFor(Entry.class).writeValueAsString(entry));
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the log of the year cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the log of the year cannot be closed", e);
        }
    }
}
