package fr.romans.mes.shopfloor.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparkplugSettingsTest {

    private static final Ateliers ATELIERS = new Ateliers(List.of(
            AtelierReader.read(Path.of("../config/le-soulier-francais")),
            AtelierReader.read(Path.of("../config/made-in-romans"))));

    private static SparkplugSettings settings(String group, String host, Duration timeout, String... devices) {
        return new SparkplugSettings(group, host, timeout, Duration.ofSeconds(10), List.of(devices));
    }

    private static DevicePosts posts(String... devices) {
        return new DevicePosts(settings("romans", "mes", Duration.ofSeconds(2), devices), ATELIERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "+", "#", " ", "STATE"})
    void groupIsOneLevelOfATopic(String group) {
        assertThatThrownBy(() -> settings(group, "mes", Duration.ofSeconds(2))).hasMessageContaining("mes.sparkplug.group-id");
    }

    @Test
    void timesAreAboveZero() {
        assertThatThrownBy(() -> settings("romans", "mes", Duration.ZERO))
                .hasMessageContaining("mes.sparkplug.reorder-timeout");
    }

    @Test
    void deviceSpeaksForThePostWhoseIdItBears() {
        assertThat(posts().postOf(new DeviceId("romans", "gateway-1", "coupe-1")).orElseThrow().workUnit().value())
                .isEqualTo("coupe-1");
        assertThat(posts().postOf(new DeviceId("romans", "gateway-1", "PLC 8"))).isEmpty();
    }

    @Test
    void configuredEdgeNodeSpeaksForTheConfiguredPostsOnly() {
        var posts = posts("gateway-1/PLC 7=made-in-romans/mir-montage-1", "gateway-1/coupe-1=le-soulier-francais/coupe-2");
        assertThat(posts.postOf(new DeviceId("romans", "gateway-1", "PLC 7")).orElseThrow().site().value())
                .isEqualTo("made-in-romans");
        assertThat(posts.postOf(new DeviceId("romans", "gateway-1", "coupe-1")).orElseThrow().workUnit().value())
                .isEqualTo("coupe-2");
        assertThat(posts.postOf(new DeviceId("romans", "gateway-1", "montage-1"))).isEmpty();
        assertThat(posts.postOf(new DeviceId("romans", "gateway-2", "montage-1"))).isPresent();
        assertThatThrownBy(() -> posts("gw/a=le-soulier-francais/coupe-1", "gw/a=le-soulier-francais/coupe-2"))
                .hasMessageContaining("gw/a=le-soulier-francais/coupe-2")
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @CsvSource({
        "gateway-1=le-soulier-francais/coupe-1,           edgeNode/device=site/post",
        "gateway-1/PLC=le-soulier-francais/coupe-17,      no such post",
        "gateway-1/PLC=nowhere/coupe-1,                   no such post"
    })
    void wrongEntryIsNamedWithTheFix(String entry, String fix) {
        assertThatThrownBy(() -> posts(entry)).hasMessageContaining(entry).hasMessageContaining(fix);
    }
}
