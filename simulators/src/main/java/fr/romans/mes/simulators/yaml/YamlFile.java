package fr.romans.mes.simulators.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.romans.mes.simulators.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A YAML file read as a tree; every complaint names the file. */
public record YamlFile(Path path, JsonNode root) {

    public static YamlFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UnusableInput(path + " : ce fichier manque / this file is missing");
        }
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readString(path));
            return new YamlFile(path, root);
        } catch (JsonProcessingException e) {
            throw new UnusableInput(path + " : YAML illisible / unreadable YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnusableInput(path + " : ne peut être lu / cannot be read: " + e.getMessage());
        }
    }

    public UnusableInput complaint(String key, String wanted) {
        return new UnusableInput(path + " : " + key + " : " + wanted);
    }

    public JsonNode require(String key) {
        JsonNode node = root.path(key);
        if (node.isMissingNode() || node.isNull()) {
            throw complaint(key, "cette clé manque / this key is missing");
        }
        return node;
    }

    public double number(JsonNode parent, String where, String key) {
        JsonNode node = parent.path(key);
        if (!node.isNumber() || node.doubleValue() < 0) {
            throw complaint(where + "." + key, "un nombre positif est attendu / a number from 0 up is expected");
        }
        return node.doubleValue();
    }

    public LocalDate date(JsonNode parent, String where, String key) {
        try {
            return LocalDate.parse(parent.path(key).asText());
        } catch (DateTimeException e) {
            throw complaint(where + "." + key, "une date comme 2026-11-24 est attendue / a date like 2026-11-24 is expected");
        }
    }
}
