package fr.romans.mes.shopfloor.sparkplug;

import fr.romans.mes.shopfloor.inbox.Inbox;
import fr.romans.mes.shopfloor.inbox.Presence;
import jakarta.inject.Singleton;

/** Takes what the sessions of the edge nodes bring about to where it belongs. On the host application's thread. */
@Singleton
@RequiresSparkplug
class SessionOutcome implements EdgeNodeSession.Outcome {

    private static final Runnable NOBODY_WAITS = () -> {};

    private final Inbox inbox;
    private final Presence presence;
    private final DevicePosts posts;
    private final DeviceCommands commands;
    private final RebirthRequests rebirths;

    SessionOutcome(
            Inbox inbox, Presence presence, DevicePosts posts, DeviceCommands commands, RebirthRequests rebirths) {
        this.inbox = inbox;
        this.presence = presence;
        this.posts = posts;
        this.commands = commands;
        this.rebirths = rebirths;
    }

    @Override
    public void reported(DeviceId device, byte[] event) throws InterruptedException {
        inbox.receive(device.address(), event, NOBODY_WAITS);
    }

    @Override
    public void unreadable(String topic, byte[] payload) throws InterruptedException {
        inbox.receive(topic, payload, NOBODY_WAITS);
    }

    @Override
    public void deviceBorn(DeviceId device, Birth birth) {
        posts.postOf(device).ifPresent(presence::vouchedFor);
        commands.born(device, birth);
    }

    @Override
    public void deviceDied(DeviceId device) {
        posts.postOf(device).ifPresent(presence::gone);
        commands.died(device);
    }

    @Override
    public void rebirthNeeded(String edgeNode) {
        rebirths.ask(edgeNode, System.nanoTime());
    }
}
