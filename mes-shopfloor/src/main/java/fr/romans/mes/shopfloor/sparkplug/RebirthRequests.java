package fr.romans.mes.shopfloor.sparkplug;

import fr.romans.mes.shopfloor.sparkplug.SparkplugTopic.Verb;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.tahu.message.model.MetricDataType;

/** Asks edge nodes to be born again, each once in an interval at most. One thread at a time. */
@Singleton
@RequiresSparkplug
class RebirthRequests {

    private static final String REBIRTH = "Node Control/Rebirth";

    private final HostLine line;
    private final WallTime wall;
    private final SparkplugSettings settings;
    private final Map<String, Long> asked = new HashMap<>();

    RebirthRequests(HostLine line, WallTime wall, SparkplugSettings settings) {
        this.line = line;
        this.wall = wall;
        this.settings = settings;
    }

    /** @param now nanoseconds */
    void ask(String edgeNode, long now) {
        Long before = asked.get(edgeNode);
        if (before != null && now - before < settings.rebirthInterval().toNanos()) {
            return;
        }
        asked.put(edgeNode, now);
        Instant time = wall.now();
        line.command(
                new SparkplugTopic(settings.groupId(), Verb.NCMD, edgeNode, null).toString(),
                Payloads.command(
                        time,
                        List.of(Payloads.written(REBIRTH, Optional.empty(), MetricDataType.Boolean, true, time))));
    }
}
