package fr.romans.mes.trespass.orderbook;

/** A feature's root must not know a format; and it leans on measure, which leans back. */
class GeneratorThatWritesJson {
    com.fasterxml.jackson.databind.ObjectMapper mapper;
    fr.romans.mes.trespass.measure.MeterWithAClock meter;
}
