package fr.romans.mes.shopfloor.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostConnectionTest {

    @Test
    void sessionIsCleanAndTheWillSaysOfflineForWhoeverLooks() {
        var settings = new MqttSettings(
                true, "tcp://broker:1883", "", 0, "", "", "", "mes", 10, Duration.ofSeconds(10), Duration.ofSeconds(20));
        var options = HostConnection.options(
                new Connection.Target("tcp://broker:1883", "mes-sparkplug", "", ""), settings, "spBv1.0/STATE/mes", 1234);
        assertThat(options.isCleanStart()).isTrue();
        assertThat(options.getSessionExpiryInterval()).isZero();
        assertThat(options.getWillDestination()).isEqualTo("spBv1.0/STATE/mes");
        assertThat(options.getWillMessage().getQos()).isEqualTo(1);
        assertThat(options.getWillMessage().isRetained()).isTrue();
        assertThat(new String(options.getWillMessage().getPayload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"online\":false,\"timestamp\":1234}");
    }
}
