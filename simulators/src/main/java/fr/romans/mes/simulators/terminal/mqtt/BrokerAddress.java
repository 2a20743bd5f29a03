package fr.romans.mes.simulators.terminal.mqtt;

import org.jspecify.annotations.Nullable;

/**
 * @param uri  such as {@code tcp://127.0.0.1:1883} or {@code ssl://broker:8883}
 * @param user null where the broker lets everybody in
 */
public record BrokerAddress(String uri, @Nullable String user, @Nullable String password) {
    @Override
    public String toString() {
        return uri + (user == null ? "" : " (" + user + ")");
    }
}
