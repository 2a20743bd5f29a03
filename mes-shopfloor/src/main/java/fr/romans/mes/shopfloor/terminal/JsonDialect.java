package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.shopfloor.wire.AckMessage;
import fr.romans.mes.shopfloor.wire.Acknowledgement;
import fr.romans.mes.shopfloor.wire.FloorLine;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.Topics;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The contract of docs/mqtt.md: JSON on the topic of the work unit. */
@Singleton
class JsonDialect implements Dialect {

    private final FloorLine line;

    JsonDialect(FloorLine line) {
        this.line = line;
    }

    @Override
    public boolean owns(String topic) {
        return senderOn(topic).isPresent();
    }

    @Override
    public Optional<Site.Path> senderOn(String topic) {
        return Topics.parse(topic).filter(at -> at.leaf() == Leaf.EVENT).map(Topics.Address::unit);
    }

    @Override
    public String unreadable() {
        return "message.not-json";
    }

    @Override
    public void answer(String topic, List<Acknowledgement> acknowledgements) {
        senderOn(topic).ifPresent(unit -> AckMessage.of(acknowledgements)
                .forEach(message -> line.send(Topics.of(unit, Leaf.ACK), message, false)));
    }
}
