package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.wire.Acknowledgement;
import java.util.List;
import java.util.Optional;

/** A way in which terminals talk to us: whose a message is, and how its sender learns what became of it. */
public interface Dialect {

    /** Whether it speaks on such topics. */
    boolean owns(String topic);

    /** @return the work unit that an owned topic speaks for; whether it is configured is another question */
    Optional<Site.Path> senderOn(String topic);

    /** Why an owned topic has no sender. */
    default Refusal strangerOn(String topic) {
        return Refusal.of("message.foreign-topic", "topic", topic);
    }

    /** Code of the refusal of a payload that holds no event. */
    String unreadable();

    /**
     * Tells the sender on an owned topic what became of its events of one commit, in order. Forgets it when the line is down:
     * the sender asks again.
     */
    void answer(String topic, List<Acknowledgement> acknowledgements);
}
