package fr.romans.mes.shopfloor.sparkplug;

/**
 * The host application's own connection to the broker, whose will says that the host is gone. Implemented by
 * {@code mqtt}.
 */
public interface HostLine {

    interface Listener {

        /** On a thread of the line, which may be made to wait. */
        void arrived(String topic, byte[] payload) throws InterruptedException;

        /** Subscribed, and its STATE is online. */
        void up() throws InterruptedException;

        void down() throws InterruptedException;
    }

    /** Connects, and connects again whenever the line is down, until the application stops. */
    void open(Listener listener);

    boolean isUp();

    /** Sends a command, and forgets it when the line is down. */
    void command(String topic, byte[] payload);

    /** Says once more that the host is online. */
    void announce();
}
