package fr.romans.mes.violation.order.csv;

import org.yaml.snakeyaml.LoaderOptions;

public record CsvThatReadsYaml(LoaderOptions options) {}
