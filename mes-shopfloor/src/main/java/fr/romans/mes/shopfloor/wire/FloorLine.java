package fr.romans.mes.shopfloor.wire;

/** The line to the terminals. Implemented by {@code mqtt}. */
public interface FloorLine {

    /**
     * Sends when the line is up, and forgets when it is not: whoever has something to say says it again when the line is
     * back ({@link #onceUp}), and a terminal without acknowledgement sends its event again.
     *
     * @param retained kept by the broker for terminals that join later
     * @return whether it is on its way
     */
    boolean send(String topic, Object message, boolean retained);

    boolean isUp();

    /** Calls whenever the line comes up, on a thread of the line. */
    void onceUp(Runnable then);
}
