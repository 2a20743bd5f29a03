package fr.romans.mes.shopfloor.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.store.TestDatabase;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.inbox.StoredMessages.Quarantined;
import fr.romans.mes.shopfloor.inbox.StoredMessages.Settlement;
import fr.romans.mes.shopfloor.inbox.StoredMessages.Waiting;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class MessageTablesIT {

    private static final String TOPIC = "mes/v1/s/a/c/u/event";
    private static final Instant NOON = Instant.parse("2026-10-25T01:30:00.123456Z");
    private static final Refusal WHY = Refusal.of("message.schema", "complaint", "« good » : 'é'");

    private static ApplicationContext context;

    @Parameter
    TestDatabase database;

    private StoredMessages messages;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        context = ApplicationContext.builder()
                .properties(database.newProperties())
                .properties(Map.of("mes.mqtt.enabled", false))
                .singletons(new Ateliers(List.of()), Clock.fixed(NOON, ZoneOffset.UTC))
                .banner(false)
                .start();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        context.close();
    }

    @BeforeEach
    void empty() {
        messages = context.getBean(StoredMessages.class);
        messages.remove(messages.oldest(1000).stream().map(Waiting::id).toList());
        messages.inQuarantine(1000).forEach(open -> messages.settle(open.id(), Settlement.DISMISSED, NOON));
    }

    private static InboxMessage message(String text) {
        return InboxMessage.of(TOPIC, text.getBytes(StandardCharsets.UTF_8), 100, NOON);
    }

    private static String text(InboxMessage message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }

    @Test
    void messagesComeOutAsTheyWentInAndInTheirOrder() {
        messages.add(IntStream.range(0, 300).mapToObj(i -> message("é" + i)).toList());
        messages.add(List.of(message("last")));

        List<Waiting> waiting = messages.oldest(1000);
        assertThat(waiting).hasSize(301);
        assertThat(waiting.get(7).message().topic()).isEqualTo(TOPIC);
        assertThat(waiting.get(7).message().receivedAt()).isEqualTo(NOON);
        assertThat(waiting.get(7).message().size()).isEqualTo(3);
        assertThat(waiting).extracting(one -> text(one.message())).startsWith("é0", "é1").endsWith("é299", "last");
        assertThat(waiting).extracting(Waiting::id).isSorted();
        assertThat(messages.oldest(2)).extracting(one -> text(one.message())).containsExactly("é0", "é1");
    }

    @Test
    void whatIsTakenWaitsNoLonger() {
        messages.add(List.of(message("1"), message("2"), message("3")));
        messages.remove(messages.oldest(2).stream().map(Waiting::id).toList());

        assertThat(messages.waiting()).isEqualTo(1);
        assertThat(messages.oldest(9)).extracting(one -> text(one.message())).containsExactly("3");
        messages.remove(List.of());
    }

    @Test
    void anyBytesAndTheLongestTopicFitIn() {
        byte[] all = new byte[256];
        IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
        messages.add(List.of(InboxMessage.of("x/".repeat(30_000), all, 1000, NOON)));

        InboxMessage kept = messages.oldest(1).get(0).message();
        assertThat(kept.payload()).isEqualTo(all);
        assertThat(kept.topic()).hasSize(1024).startsWith("x/x/");
    }

    @Test
    void quarantineKeepsMessageAndReasonUntilAManagerSettlesIt() {
        byte[] large = new byte[5000];
        Arrays.fill(large, (byte) 'x');
        messages.quarantine(message("first"), Refusal.of("site.unknown", "site", "nowhere"), NOON);
        messages.quarantine(InboxMessage.of(TOPIC, large, 4000, NOON), WHY, NOON.plusSeconds(1));

        assertThat(messages.quarantined()).isEqualTo(2);
        Quarantined newest = messages.inQuarantine(1).get(0);
        assertThat(newest.reason()).isEqualTo(WHY);
        assertThat(newest.quarantinedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(newest.message().isCut()).isTrue();
        assertThat(newest.settledAt()).isNull();

        messages.settle(newest.id(), Settlement.DISMISSED, NOON.plusSeconds(9));
        assertThat(messages.inQuarantine(9)).extracting(open -> text(open.message())).containsExactly("first");
        assertThat(messages.findQuarantined(newest.id()).orElseThrow().settledAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(messages.findQuarantined(-1)).isEmpty();
    }
}
