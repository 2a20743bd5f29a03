package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.shopfloor.mqtt.TestEdgeNode.Prepared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device tells is stored once and acknowledged, and its dispatch list follows. */
class SparkplugReportsIT extends GatewayScene {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wholeLotIsReportedAndAcknowledged(boolean aliases) throws MqttException {
        node.close();
        node = join("coupe-1", 1, aliases);
        String lot = aliases ? "SPA" : "SPN";
        floor.addLots(lot + ".1", 1);
        node.beBorn();
        var story = story(lot + ".1-L01-10");
        for (Prepared message : prepared(story)) {
            node.publish(message);
        }
        awaitAcknowledged(story);
        assertToldInFull(lot + ".1-L01-10");
        assertThat(node.rebirthsAsked()).isZero();
    }

    @Test
    void sequenceGoesRoundAtTwoHundredAndFiftySix() throws MqttException {
        floor.addLots("ROUND.1", 1);
        node.beBorn();
        var story = story("ROUND.1-L01-10");
        List<Instant> times = List.copyOf(story.keySet());
        node.publish(node.data(story.get(times.get(0)), times.get(0)));
        for (int i = 0; i < 300; i++) {
            node.publish(node.data(Map.of("Motor/Temperature", 20f + i), minute(1)));
        }
        for (Instant at : times.subList(1, 5)) {
            node.publish(node.data(story.get(at), at));
        }
        awaitAcknowledged(story);
        assertToldInFull("ROUND.1-L01-10");
        assertThat(node.rebirthsAsked()).isZero();
    }

    @Test
    void whatDidNotChangeNeedNotBeToldAgain() throws MqttException {
        floor.addLots("RBE.1", 1);
        node.beBorn();
        node.publish(node.data(event("started", "RBE.1-L01-10"), minute(0)));
        Map<String, Object> first = with(event("progress", "RBE.1-L01-10"), "MES/Good", 3);
        node.publish(node.data(first, minute(1)));
        String second = UUID.randomUUID().toString();
        node.publish(node.data(Map.of("MES/Event Id", second), minute(2)));
        await("both are stored", () -> node.acknowledged().containsKey(second));
        assertThat(floor.jobOrder("RBE.1-L01-10").good()).isEqualTo(Pairs.of(6));
    }

    @Test
    void reportsTooLateForTheirMomentKeepTheirTime() throws MqttException {
        floor.addLots("PAST.1", 1);
        node.beBorn();
        var story = story("PAST.1-L01-10");
        var all = new ArrayList<>(story.entrySet());
        Collections.shuffle(all, new Random(3));
        for (var told : all) {
            node.publish(node.data(told.getValue(), told.getKey(), true));
        }
        awaitAcknowledged(story);
        assertToldInFull("PAST.1-L01-10");
    }

    @Test
    void duplicatesAndReorderingGiveOneResult() throws MqttException {
        floor.addLots("SPORDER.1", 8);
        node.beBorn();
        var stories = new ArrayList<Map<Instant, Map<String, Object>>>();
        var messages = new ArrayList<Prepared>();
        var random = new Random(4);
        for (int lot = 1; lot <= 8; lot++) {
            var story = story(String.format("SPORDER.1-L%02d-10", lot));
            stories.add(story);
            messages.addAll(prepared(story));
            messages.addAll(prepared(story));
        }
        for (int from = 0; from < messages.size(); from += 8) {
            Collections.shuffle(messages.subList(from, from + 8), random);
        }
        for (Prepared message : messages) {
            node.publish(message);
        }
        stories.forEach(this::awaitAcknowledged);
        for (int lot = 1; lot <= 8; lot++) {
            assertToldInFull(String.format("SPORDER.1-L%02d-10", lot));
        }
        settle();
        assertThat(node.rebirthsAsked()).isZero();
    }

    @Test
    void lastReportBeforeABreakIsInTheBirthAfterIt() throws MqttException {
        floor.addLots("BREAK.1", 1);
        node.publish(node.nodeBirth());
        Map<String, Object> lost = event("started", "BREAK.1-L01-10");
        node.publish(node.deviceBirth(lost, minute(0)));
        await("it is stored", () -> "stored".equals(node.acknowledged().get(idOf(lost))));
        assertThat(floor.jobOrder("BREAK.1-L01-10").state()).isEqualTo(JobOrderState.RUNNING);
    }

    @Test
    void dispatchListIsWrittenToTheDeviceAtItsBirthAndWhenItChanges() throws MqttException {
        var lots = floor.addLots("SPPLAN.1", 2);
        var plan = floor.addDraft("plan-" + UUID.randomUUID(), lots);
        floor.use(PublishPlan.class).publish(plan);
        node.beBorn();
        await("the list comes", () -> node.lists().stream()
                .anyMatch(list -> list.path("planId").asText().equals(plan.value())));
        node.publish(node.data(event("started", "SPPLAN.1-L01-10"), minute(0)));
        await("the list follows", () -> !node.lists().isEmpty()
                && node.lists()
                        .get(node.lists().size() - 1)
                        .at("/entries/0/state")
                        .asText()
                        .equals("RUNNING"));
    }
}
