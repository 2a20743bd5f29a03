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
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.shopfloor.mqtt.EmbeddedBroker.ServerCredential;
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
 * come from terminals, and reads those that go to it, and the clock of its site.
 */
@Singleton
class BrokerAccess {

    private final TerminalAccess terminals;

    BrokerAccess(TerminalAccess terminals) {
        this.terminals = terminals;
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

    private static List<TopicPermission> permissionsOf(Scope scope) {
        Optional<Site.Path> unit = scope.unit();
        SiteId site = scope.site();
        Function<Leaf, String> topic =
                leaf -> unit.map(path -> Topics.of(path, leaf)).orElseGet(() -> Topics.everyUnitOf(site, leaf));
        var permissions = new ArrayList<TopicPermission>();
        Arrays.stream(Leaf.values())
                .map(leaf -> permission(
                        topic.apply(leaf), leaf.isFromTerminal() ? MqttActivity.PUBLISH : MqttActivity.SUBSCRIBE))
                .forEach(permissions::add);
        permissions.add(permission(Topics.clock(site), MqttActivity.SUBSCRIBE));
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
