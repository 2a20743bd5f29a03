package fr.romans.mes.shopfloor.inbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * {@code mes.inbox.*}; every change needs a restart.
 *
 * @param queue       messages that may wait in memory for the database; when it is full the line waits
 * @param batch       messages stored or taken in one transaction at most
 * @param largest     bytes of a payload; a larger one goes to quarantine, cut
 * @param alarmWaiting stored messages that wait to be taken, above which the inbox is reported as growing
 */
@ConfigurationProperties("mes.inbox")
public record InboxSettings(
        @Bindable(defaultValue = "1000") int queue,
        @Bindable(defaultValue = "1000") int batch,
        @Bindable(defaultValue = "65536") int largest,
        @Bindable(defaultValue = "5000") int alarmWaiting) {

    public InboxSettings {
        atLeastOne("queue", queue);
        atLeastOne("batch", batch);
        atLeastOne("largest", largest);
        atLeastOne("alarm-waiting", alarmWaiting);
    }

    private static void atLeastOne(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("mes.inbox." + key + " is " + value + ": give at least 1");
        }
    }
}
