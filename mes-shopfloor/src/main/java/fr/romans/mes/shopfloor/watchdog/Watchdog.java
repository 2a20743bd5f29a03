package fr.romans.mes.shopfloor.watchdog;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.shopfloor.disk.SafePath;
import fr.romans.mes.shopfloor.inbox.Inbox;
import fr.romans.mes.shopfloor.inbox.InboxSettings;
import fr.romans.mes.shopfloor.inbox.Presence;
import fr.romans.mes.shopfloor.inbox.Quarantine;
import fr.romans.mes.shopfloor.inbox.StoredMessages;
import fr.romans.mes.shopfloor.live.DispatchPublisher;
import fr.romans.mes.shopfloor.sparkplug.HostLine;
import fr.romans.mes.shopfloor.wire.FloorLine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong at this moment; an empty list when nothing is. Where there is no line to terminals, it is not missed. */
@Singleton
public class Watchdog {

    private final FloorLine line;
    private final Inbox inbox;
    private final StoredMessages stored;
    private final Quarantine quarantine;
    private final Presence presence;
    private final Optional<DispatchPublisher> dispatch;
    private final Optional<HostLine> sparkplug;
    private final DataDisk disk;
    private final InboxSettings inboxSettings;
    private final WatchdogSettings settings;

    Watchdog(
            FloorLine line,
            Inbox inbox,
            StoredMessages stored,
            Quarantine quarantine,
            Presence presence,
            Optional<DispatchPublisher> dispatch,
            Optional<HostLine> sparkplug,
            DataDisk disk,
            InboxSettings inboxSettings,
            WatchdogSettings settings) {
        this.line = line;
        this.inbox = inbox;
        this.stored = stored;
        this.quarantine = quarantine;
        this.presence = presence;
        this.dispatch = dispatch;
        this.sparkplug = sparkplug;
        this.disk = disk;
        this.inboxSettings = inboxSettings;
        this.settings = settings;
    }

    /** Alarms first. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        dispatch.ifPresent(publisher -> lookAtTheLine(publisher, findings));
        if (line.isUp() && sparkplug.filter(host -> !host.isUp()).isPresent()) {
            findings.add(Finding.alarm("watchdog.sparkplug-away"));
        }
        lookAtTheInbox(findings);
        lookAtTheDisk(findings);
        silentTerminals().forEach(unit -> findings.add(Finding.notice(
                "watchdog.terminal-silent", "site", unit.site().value(), "workUnit", unit.workUnit().value())));
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return List.copyOf(findings);
    }

    private void lookAtTheLine(DispatchPublisher publisher, List<Finding> findings) {
        if (!line.isUp()) {
            findings.add(Finding.alarm("watchdog.broker-away"));
        } else if (publisher.behindFor() > settings.stale().toNanos()) {
            findings.add(Finding.alarm(
                    "watchdog.dispatch-stale",
                    "seconds",
                    Duration.ofNanos(publisher.behindFor()).toSeconds()));
        }
    }

    private void lookAtTheDisk(List<Finding> findings) {
        SafePath.waiting()
                .ifPresent(waiting -> findings.add(Finding.alarm(
                        "watchdog.disk-refuses", "seconds", waiting.lasting().toSeconds(), "reason", waiting.reason())));
        disk.free()
                .stream()
                .filter(megabytes -> megabytes < settings.disk())
                .forEach(megabytes -> findings.add(Finding.alarm("watchdog.disk-nearly-full", "megabytes", megabytes)));
    }

    private void lookAtTheInbox(List<Finding> findings) {
        if (inbox.isDatabaseAway()) {
            findings.add(Finding.alarm("watchdog.database-away", "queued", inbox.queued()));
            return;
        }
        long waiting = stored.waiting();
        if (waiting > inboxSettings.alarmWaiting()) {
            findings.add(Finding.alarm("watchdog.inbox-growing", "waiting", waiting));
        }
        long open = quarantine.openCount();
        if (open > 0) {
            findings.add(Finding.notice("watchdog.quarantine", "messages", open));
        }
    }

    /** Terminals that were heard of since the start, and are gone or have been silent for too long; sorted. */
    public List<Site.Path> silentTerminals() {
        long now = System.nanoTime();
        return presence.signs().entrySet().stream()
                .filter(sign -> isSilent(sign.getValue(), now))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing((Site.Path unit) -> unit.site()).thenComparing(Site.Path::workUnit))
                .toList();
    }

    private boolean isSilent(Presence.Sign sign, long now) {
        return switch (sign.life()) {
            case GONE -> true;
            case BEATING -> now - sign.nanoTime() > settings.silent().toNanos();
            case VOUCHED_FOR -> false;
        };
    }
}
