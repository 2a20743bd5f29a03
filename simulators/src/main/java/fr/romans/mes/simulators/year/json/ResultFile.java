package fr.romans.mes.simulators.year.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.romans.mes.simulators.UnusableInput;
import fr.romans.mes.simulators.ladder.Rung;
import fr.romans.mes.simulators.year.YearResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures of a year as a JSON file. */
public final class ResultFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ResultFile() {}

    public static void write(Path file, YearResult result) {
        try {
            Files.writeString(file, text(result));
        } catch (IOException e) {
            throw new UnusableInput(file + " : ne peut être écrit / cannot be written: " + e.getMessage());
        }
    }

    public static YearResult read(Path file) {
        try {
            return MAPPER.readValue(Files.readString(file), YearResult.class);
        } catch (IOException e) {
            throw new UnusableInput(
                    file + " : n'est pas le résultat d'une année simulée / is not the result of a simulated year: " + e.getMessage());
        }
    }

    /** @param file that {@code ladder} wrote */
    public static List<Rung> readLadder(Path file) {
        try {
            return MAPPER.readValue(Files.readString(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UnusableInput(file + " : n'est pas une échelle / is not a ladder: " + e.getMessage());
        }
    }

    public static String text(Object result) {
        try {
            return MAPPER.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures cannot be written as JSON: " + result, e);
        }
    }
}
