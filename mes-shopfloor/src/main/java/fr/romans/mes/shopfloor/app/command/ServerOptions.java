package fr.romans.mes.shopfloor.app.command;

import picocli.CommandLine.Option;

/** Where the server listens. */
final class ServerOptions {

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "host")
    String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "port")
    int port;

    @Option(names = "--mqtt-port", paramLabel = "PORT", defaultValue = "1883", descriptionKey = "mqtt-port")
    int mqttPort;
}
