package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.Topics;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the maker of a terminal copies: address, credentials and topics of one post, in the forms that are usual. */
record TerminalKit(Site.Path post, String host, int port, boolean tls, String username, String secret) {

    /** There a user is the path of its post, so that one access rule serves all (config/wire/mosquitto/acl). */
    static TerminalKit forExternalBroker(Site.Path post, String host, int port, boolean tls, String secret) {
        String event = Topics.of(post, Leaf.EVENT);
        String user = event.substring("mes/v1/".length(), event.lastIndexOf('/'));
        return new TerminalKit(post, host, port, tls, user, secret);
    }

    @Override
    public String toString() {
        return username + "@" + host;
    }

    private String base() {
        String event = Topics.of(post, Leaf.EVENT);
        return event.substring(0, event.lastIndexOf('/'));
    }

    String uri() {
        return (tls ? "mqtts" : "mqtt") + "://" + encoded(username) + ":" + secret + "@" + host + ":" + port + "/" + base();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String mosquittoPassword(String username, String secret) {
        return "mosquitto_passwd -b passwords " + username + " " + secret;
    }

    String mosquittoPub() {
        return """
                  POST=%s
                  LOGIN="-h %s -p %d%s -u %s -P %s"
                  mosquitto_sub $LOGIN -q 1 -v -t $POST/ack -t $POST/dispatch"""
                .formatted(base(), host, port, tls ? " --cafile ca.crt" : "", username, secret);
    }

    String nodeRedBroker() {
        return """
                  [{"id":"mes","type":"mqtt-broker","broker":"%s","port":"%d","usetls":%s,"protocolVersion":"5",
                    "credentials":{"user":"%s","password":"%s"}}]"""
                .formatted(host, port, tls, username, secret);
    }

    String arduino() {
        return """
                  #define MQTT_HOST "%s"
                  #define MQTT_PORT %d
                  #define MQTT_USER "%s"
                  #define MQTT_PASSWORD "%s"
                  #define MES_POST "%s"
                """
                .formatted(host, port, username, secret, base());
    }
}
