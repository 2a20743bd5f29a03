package fr.romans.mes.shopfloor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @Test
    void topicAndAddressAreTwoWaysToSayTheSame() {
        String topic = "mes/v1/le-soulier-francais/tige/coupe/coupe-1/event";
        Topics.Address address = Topics.parse(topic).orElseThrow();
        assertThat(address.leaf()).isEqualTo(Leaf.EVENT);
        assertThat(address.unit().workUnit().value()).isEqualTo("coupe-1");
        assertThat(Topics.of(address.unit(), Leaf.EVENT)).isEqualTo(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "mes/v1", "mes/v2/a/b/c/d/event", "mes/v1/a/b/c/d/event/e", "mes/v1/a/b/c/d/gossip",
                "mes/v1/a//c/d/event", "mes/v1/a/b/c/../event", "mes/v1/a/b/c/é/event"
            })
    void otherTopicsNameNothing(String topic) {
        assertThat(Topics.parse(topic)).isEmpty();
    }
}
