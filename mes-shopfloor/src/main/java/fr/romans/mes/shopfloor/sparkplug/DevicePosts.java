package fr.romans.mes.shopfloor.sparkplug;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which post a device speaks for: the one whose id it bears, unless its edge node is configured; that one speaks for the
 * posts that are, and for no other.
 */
@Singleton
@RequiresSparkplug
class DevicePosts {

    private static final Pattern ENTRY = Pattern.compile("(?<edgeNode>[^/=]+)/(?<device>[^/=]+)=(?<site>[^/=]+)/(?<post>[^/=]+)");

    private final Ateliers ateliers;
    private final Map<String, Map<String, Site.Path>> configured = new HashMap<>();

    /** @throws IllegalArgumentException naming the entry of the settings that is wrong */
    DevicePosts(SparkplugSettings settings, Ateliers ateliers) {
        this.ateliers = ateliers;
        settings.devices().forEach(this::configure);
    }

    private void configure(String entry) {
        Matcher parts = ENTRY.matcher(entry.trim());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "mes.sparkplug.devices has '" + entry + "': write edgeNode/device=site/post");
        }
        Site.Path post = find(parts.group("site"), parts.group("post"))
                .orElseThrow(() -> new IllegalArgumentException("mes.sparkplug.devices has '" + entry
                        + "', but there is no such post: posts are named as in site.yaml, le-soulier-francais/coupe-1"));
        Map<String, Site.Path> ofNode = configured.computeIfAbsent(parts.group("edgeNode"), node -> new HashMap<>());
        if (ofNode.put(parts.group("device"), post) != null) {
            throw new IllegalArgumentException(
                    "mes.sparkplug.devices has the device of '" + entry + "' twice: keep one of the entries");
        }
    }

    private Optional<Site.Path> find(String site, String post) {
        return Identifier.isValid(site) && Identifier.isValid(post)
                ? ateliers.find(new SiteId(site)).flatMap(atelier -> atelier.site().pathOf(new WorkUnitId(post)))
                : Optional.empty();
    }

    /** @return empty where no post is configured for the device, or none, or more than one, bears its id */
    Optional<Site.Path> postOf(DeviceId device) {
        Map<String, Site.Path> ofNode = configured.get(device.edgeNode());
        if (ofNode != null) {
            return Optional.ofNullable(ofNode.get(device.device()));
        }
        List<Site.Path> namesakes = ateliers.all().stream()
                .flatMap(atelier -> find(atelier.id().value(), device.device()).stream())
                .toList();
        return namesakes.size() == 1 ? Optional.of(namesakes.get(0)) : Optional.empty();
    }
}
