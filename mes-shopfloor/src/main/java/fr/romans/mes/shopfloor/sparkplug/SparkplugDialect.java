package fr.romans.mes.shopfloor.sparkplug;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.terminal.Dialect;
import fr.romans.mes.shopfloor.wire.Acknowledgement;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * What the inbox holds of Sparkplug: reports, under the address of their device; and what could not be read, under the
 * topic on which it came.
 */
@Singleton
@RequiresSparkplug
class SparkplugDialect implements Dialect {

    private static final String NOT_SPARKPLUG = "message.not-sparkplug";

    private final DevicePosts posts;
    private final DeviceCommands commands;

    SparkplugDialect(DevicePosts posts, DeviceCommands commands) {
        this.posts = posts;
        this.commands = commands;
    }

    @Override
    public boolean owns(String topic) {
        return DeviceId.at(topic).isPresent() || topic.startsWith(SparkplugTopic.NAMESPACE + "/");
    }

    @Override
    public Optional<Site.Path> senderOn(String topic) {
        return DeviceId.at(topic).flatMap(posts::postOf);
    }

    @Override
    public Refusal strangerOn(String topic) {
        return DeviceId.at(topic)
                .map(device -> Refusal.of("sparkplug.device-without-post", "device", device))
                .orElseGet(() -> Refusal.of(NOT_SPARKPLUG));
    }

    @Override
    public String unreadable() {
        return NOT_SPARKPLUG;
    }

    @Override
    public void answer(String topic, List<Acknowledgement> acknowledgements) {
        DeviceId.at(topic)
                .ifPresent(device -> acknowledgements.forEach(acknowledgement -> commands.acknowledge(device, acknowledgement)));
    }
}
