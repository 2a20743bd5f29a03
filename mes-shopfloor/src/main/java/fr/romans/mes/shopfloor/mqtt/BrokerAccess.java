package fr.romans.mes.shopfloor.mqtt;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission.MqttActivity;
import com.hivemq.extension.sdk.api.packets.auth.DefaultAuthorizationBehaviour;
import com.hivemq.extension.sdk.api.packets.auth.ModifiableDefaultPermissions;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.shopfloor.mqtt.EmbeddedBroker.ServerCredential;
import fr.romans.mes.shopfloor.sparkplug.SparkplugSettings;
import fr.romans.mes.shopfloor.sparkplug.SparkplugTopic;
import fr.romans.mes.shopfloor.sparkplug.SparkplugTopic.Verb;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import fr.romans.mes.shopfloor.terminal.TerminalAccess.Scope;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.Topics;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who may do what on the embedded broker. Denied unless allowed: a terminal writes the leaves of its own work unit that
 * come from terminals, and reads those that go to it, and the clock of its site. A Sparkplug edge node writes the births,
 * deaths and data of its own and its devices, and reads their commands and the STATE of hosts.
 */
@Singleton
class BrokerAccess {

    private final TerminalAccess terminals;
    private final SparkplugSettings sparkplug;

    BrokerAccess(TerminalAccess terminals, SparkplugSettings sparkplug) {
        this.terminals = terminals;
        this.sparkplug = sparkplug;
    }

    ExtensionMain extension(ServerCredential server) {
        return new ExtensionMain() {
            @Override
            public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
                Services.securityRegistry().setAuthenticatorProvider(provider -> (SimpleAuthenticator)
                        (question, answer) -> authenticate(server, question, answer));
            }

            @Override
            public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
                // nothing of ours outlives the broker
            }
        };
    }

    private void authenticate(ServerCredential server, SimpleAuthInput question, SimpleAuthOutput answer) {
        ConnectPacket connect = question.getConnectPacket();
        String username = connect.getUserName().orElse("");
        String password = connect.getPassword().map(BrokerAccess::text).orElse("");
        ModifiableDefaultPermissions permissions = answer.getDefaultPermissions();
        permissions.setDefaultBehaviour(DefaultAuthorizationBehaviour.DENY);
        if (username.equals(ServerCredential.USERNAME)) {
            if (MessageDigest.isEqual(bytes(password), bytes(server.password()))) {
                permissions.add(Builders.topicPermission().topicFilter("mes/#").build());
                permissions.add(Builders.topicPermission()
                        .topicFilter(SparkplugTopic.NAMESPACE + "/#")
                        .build());
                answer.authenticateSuccessfully();
            } else {
                answer.failAuthentication(ConnackReasonCode.NOT_AUTHORIZED, "unknown user or wrong password");
            }
            return;
        }
        Optional<Scope> scope = terminals.check(username, password);
        if (scope.isEmpty()) {
            answer.failAuthentication(ConnackReasonCode.NOT_AUTHORIZED, "unknown user or wrong password");
            return;
        }
        permissions.addAll(permissionsOf(scope.get()));
        answer.authenticateSuccessfully();
    }

    private List<TopicPermission> permissionsOf(Scope scope) {
        if (scope instanceof Scope.EdgeNode edgeNode) {
            return sparkplug.groupId().isEmpty() ? List.of() : permissionsOf(edgeNode);
        }
        if (scope instanceof Scope.Post post) {
            return permissionsOf(post.path().site(), leaf -> Topics.of(post.path(), leaf));
        }
        SiteId site = ((Scope.AllPosts) scope).site();
        return permissionsOf(site, leaf -> Topics.everyUnitOf(site, leaf));
    }

    private static List<TopicPermission> permissionsOf(SiteId site, Function<Leaf, String> topic) {
        var permissions = new ArrayList<TopicPermission>();
        Arrays.stream(Leaf.values())
                .map(leaf -> permission(
                        topic.apply(leaf), leaf.isFromTerminal() ? MqttActivity.PUBLISH : MqttActivity.SUBSCRIBE))
                .forEach(permissions::add);
        permissions.add(permission(Topics.clock(site), MqttActivity.SUBSCRIBE));
        return permissions;
    }

    /** Commands with {@code #}: most edge nodes subscribe to those of all their devices at once. */
    private List<TopicPermission> permissionsOf(Scope.EdgeNode edgeNode) {
        var permissions = new ArrayList<TopicPermission>();
        for (Verb verb : Verb.values()) {
            String device = verb.isFromEdgeNode() ? verb.isOfDevice() ? "+" : null : "#";
            permissions.add(permission(
                    new SparkplugTopic(sparkplug.groupId(), verb, edgeNode.id(), device).toString(),
                    verb.isFromEdgeNode() ? MqttActivity.PUBLISH : MqttActivity.SUBSCRIBE));
        }
        permissions.add(permission(SparkplugTopic.state("#"), MqttActivity.SUBSCRIBE));
        return permissions;
    }

    private static TopicPermission permission(String filter, MqttActivity activity) {
        return Builders.topicPermission()
                .topicFilter(filter)
                .activity(activity)
                .type(TopicPermission.PermissionType.ALLOW)
                .build();
    }

    private static String text(ByteBuffer buffer) {
        return StandardCharsets.UTF_8.decode(buffer.asReadOnlyBuffer()).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
