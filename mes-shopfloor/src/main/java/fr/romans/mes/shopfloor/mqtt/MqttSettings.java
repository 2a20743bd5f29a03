package fr.romans.mes.shopfloor.mqtt;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code mes.mqtt.*}; every change needs a restart.
 *
 * @param enabled        false: no broker and no line to terminals
 * @param broker         URL of an external broker, {@code tcp://host:1883} or {@code ssl://host:8883}; empty: the embedded one
 * @param host           address on which the embedded broker listens; 127.0.0.1 unless the workshop is to reach it
 * @param port           port of the embedded broker; 0: any free one
 * @param username       for the external broker; the embedded one gets a new password for the server at each start
 * @param caFile         certificate of the authority of an {@code ssl:} broker, in PEM; empty: those that Java trusts
 * @param clientId       names the session that an external broker keeps; one per server
 * @param receiveMaximum messages that the broker may have under way to us without our acknowledgement; the embedded one never
 *                       has more than 20,000
 * @param keepAlive      after this time without traffic the client pings
 * @param silence        without an echo of our own probe for this long, the line is taken for dead and opened anew
 */
@ConfigurationProperties("mes.mqtt")
public record MqttSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "") String broker,
        @Bindable(defaultValue = "127.0.0.1") String host,
        @Bindable(defaultValue = "1883") int port,
        @Bindable(defaultValue = "") String username,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "") String caFile,
        @Bindable(defaultValue = "mes-server") String clientId,
        @Bindable(defaultValue = "8000") int receiveMaximum,
        @Bindable(defaultValue = "10s") Duration keepAlive,
        @Bindable(defaultValue = "20s") Duration silence) {

    public MqttSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("mes.mqtt.port is " + port + ": give a port from 1 to 65535, or 0 for any free one");
        }
        if (receiveMaximum < 1 || receiveMaximum > 65535) {
            throw new IllegalArgumentException("mes.mqtt.receive-maximum is " + receiveMaximum + ": give 1 to 65535");
        }
        if (!broker.isEmpty() && !broker.matches("(tcp|ssl)://[^/:]+:\\d+")) {
            throw new IllegalArgumentException(
                    "mes.mqtt.broker is '" + broker + "': write it as tcp://host:1883 or ssl://host:8883, or leave it out for the embedded broker");
        }
        if (!caFile.isEmpty() && !Files.isReadable(Path.of(caFile))) {
            throw new IllegalArgumentException(
                    "mes.mqtt.ca-file is '" + caFile + "', which cannot be read: give the certificate of the broker's authority in PEM");
        }
        if (keepAlive.toSeconds() < 1 || keepAlive.toSeconds() > 65535) {
            throw new IllegalArgumentException("mes.mqtt.keep-alive is " + keepAlive + ": give 1 to 65535 seconds");
        }
        if (silence.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("mes.mqtt.silence is " + silence + ": give at least a second");
        }
    }
}
