package fr.romans.mes.shopfloor.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The JSON Schemas of the contract, from {@code config/wire}; they are packed into the application. */
public enum MessageSchema {
    BIRTH("birth"),
    DEATH("death"),
    HEARTBEAT("heartbeat"),
    EVENT("event"),
    DISPATCH("dispatch"),
    ACK("ack"),
    CLOCK("clock");

    private final JsonSchema schema;

    MessageSchema(String name) {
        String resource = "/wire/" + name + ".schema.json";
        try (InputStream json = MessageSchema.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException(resource + " is not on the class path: build with Maven, which packs config/wire");
            }
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json);
            schema.initializeValidators();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** @return the first thing that is wrong, empty for a conforming message */
    public Optional<String> complaintAbout(JsonNode message) {
        return schema.validate(message).stream()
                .map(Object::toString)
                .sorted()
                .findFirst();
    }
}
