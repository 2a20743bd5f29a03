package fr.romans.mes.shopfloor.sparkplug;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.shopfloor.live.DispatchListener;
import fr.romans.mes.shopfloor.sparkplug.SparkplugTopic.Verb;
import fr.romans.mes.shopfloor.wire.Acknowledgement;
import fr.romans.mes.shopfloor.wire.DispatchMessage;
import fr.romans.mes.shopfloor.wire.WireJson;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.MetricDataType;

/**
 * Writes to the devices that are there, DCMD: what became of a report, and what the post does next. Only the metrics that a
 * device declared at its birth.
 */
@Singleton
@RequiresSparkplug
class DeviceCommands implements DispatchListener {

    private final HostLine line;
    private final WallTime wall;
    private final DevicePosts posts;
    private final Map<DeviceId, Birth> there = new ConcurrentHashMap<>();
    private final Map<Site.Path, DispatchMessage> lists = new ConcurrentHashMap<>();

    DeviceCommands(HostLine line, WallTime wall, DevicePosts posts) {
        this.line = line;
        this.wall = wall;
        this.posts = posts;
    }

    void born(DeviceId device, Birth birth) {
        there.put(device, birth);
        posts.postOf(device).map(lists::get).ifPresent(list -> write(device, list));
    }

    void died(DeviceId device) {
        there.remove(device);
    }

    @Override
    public void listed(Site.Path post, DispatchMessage list) {
        lists.put(post, list);
        there.keySet().stream()
                .filter(device -> posts.postOf(device).filter(post::equals).isPresent())
                .forEach(device -> write(device, list));
    }

    private void write(DeviceId device, DispatchMessage list) {
        write(device, Map.of(CommandMetric.DISPATCH_LIST, new String(WireJson.write(list), StandardCharsets.UTF_8)));
    }

    void acknowledge(DeviceId device, Acknowledgement acknowledgement) {
        var values = new LinkedHashMap<CommandMetric, String>();
        values.put(CommandMetric.RESULT, acknowledgement.result().name().toLowerCase(Locale.ROOT));
        values.put(CommandMetric.REASON, acknowledgement.reason() == null ? "" : acknowledgement.reason());
        values.put(CommandMetric.ACKNOWLEDGED, acknowledgement.eventId());
        write(device, values);
    }

    private void write(DeviceId device, Map<CommandMetric, String> values) {
        Birth birth = there.get(device);
        if (birth == null) {
            return;
        }
        Instant now = wall.now();
        List<Metric> metrics = new ArrayList<>();
        values.forEach((metric, value) -> {
            if (birth.declares(metric.metric())) {
                metrics.add(Payloads.written(
                        metric.metric(), birth.aliasOf(metric.metric()), MetricDataType.String, value, now));
            }
        });
        if (!metrics.isEmpty()) {
            line.command(device.topic(Verb.DCMD), Payloads.command(now, metrics));
        }
    }
}
