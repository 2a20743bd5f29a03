package fr.romans.mes.shopfloor.sparkplug;

import com.fasterxml.jackson.databind.JsonNode;
import fr.romans.mes.shopfloor.wire.WireJson;

/**
 * STATE: whether this host application is online.
 *
 * @param timestamp milliseconds since 1970, UTC: when the connection was asked for that it speaks of, or left
 */
public record HostState(boolean online, long timestamp) {

    public byte[] payload() {
        return WireJson.write(this);
    }

    static boolean saysOffline(byte[] payload) {
        return WireJson.tree(payload)
                .map(json -> json.path("online"))
                .filter(JsonNode::isBoolean)
                .filter(online -> !online.asBoolean())
                .isPresent();
    }
}
