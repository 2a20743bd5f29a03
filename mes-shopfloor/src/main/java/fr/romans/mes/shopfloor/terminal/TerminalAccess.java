package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may be a terminal: credentials are issued here and checked by the embedded broker. */
@Singleton
public class TerminalAccess {

    /** What the bearer of a secret may act for. */
    public sealed interface Scope {

        record Post(Site.Path path) implements Scope {}

        /** For simulators. */
        record AllPosts(SiteId site) implements Scope {}

        /** A Sparkplug gateway; which posts its devices speak for is configured. */
        record EdgeNode(String id) implements Scope {}
    }

    /** @param secret shown once; only its digest is kept */
    public record Credential(String username, String secret) {
        @Override
        public String toString() {
            return username;
        }
    }

    /** Port to the credentials kept; a new one replaces the old of the same user. */
    public interface Credentials {

        /**
         * @param site of a terminal or a simulator
         * @param unit of a terminal
         */
        record Kept(
                String username,
                String secretSha256,
                @Nullable SiteId site,
                @Nullable WorkUnitId unit,
                @Nullable String edgeNode) {}

        void put(Kept credential, Instant issuedAt);

        Optional<Kept> find(String username);

        void remove(String username);
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Credentials credentials;
    private final Ateliers ateliers;
    private final Clock clock;

    TerminalAccess(Credentials credentials, Ateliers ateliers, Clock clock) {
        this.credentials = credentials;
        this.ateliers = ateliers;
        this.clock = clock;
    }

    /**
     * Lets a terminal act for one work unit; a secret issued before is void.
     *
     * @throws IllegalArgumentException when the site has no such work unit
     */
    public Credential issue(SiteId site, WorkUnitId unit) {
        if (ateliers.require(site).site().pathOf(unit).isEmpty()) {
            throw new IllegalArgumentException("site " + site.value() + " has no work unit " + unit.value()
                    + "; it has " + ateliers.require(site).site().workUnits().map(known -> known.id().value()).toList());
        }
        return issue(site.value() + "/" + unit.value(), site, unit, null);
    }

    /** Lets a simulator act for all work units of a site. */
    public Credential issueForSimulator(SiteId site) {
        ateliers.require(site);
        return issue(site.value() + "/*", site, null, null);
    }

    /**
     * Lets a Sparkplug edge node in; its user is its id.
     *
     * @throws IllegalArgumentException when the id is none
     */
    public Credential issueForEdgeNode(String edgeNode) {
        Identifier.require(edgeNode, "Sparkplug edge node");
        return issue(edgeNode, null, null, edgeNode);
    }

    private Credential issue(
            String username, @Nullable SiteId site, @Nullable WorkUnitId unit, @Nullable String edgeNode) {
        String secret = newSecret();
        credentials.put(new Credentials.Kept(username, digest(secret), site, unit, edgeNode), clock.instant());
        return new Credential(username, secret);
    }

    /** As many as nobody guesses. */
    public static String newSecret() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public void revoke(String username) {
        credentials.remove(username);
    }

    /** @return what the bearer may act for; empty for a wrong secret, an unknown user, or a unit that is configured no more */
    public Optional<Scope> check(String username, String secret) {
        return credentials
                .find(username)
                .filter(kept -> MessageDigest.isEqual(
                        kept.secretSha256().getBytes(StandardCharsets.US_ASCII),
                        digest(secret).getBytes(StandardCharsets.US_ASCII)))
                .flatMap(this::scopeOf);
    }

    private Optional<Scope> scopeOf(Credentials.Kept kept) {
        if (kept.edgeNode() != null) {
            return Optional.of(new Scope.EdgeNode(kept.edgeNode()));
        }
        SiteId site = Objects.requireNonNull(kept.site(), () -> "user " + kept.username() + " has neither site nor edge node");
        if (kept.unit() == null) {
            return Optional.of(new Scope.AllPosts(site));
        }
        return ateliers.find(site)
                .flatMap(atelier -> atelier.site().pathOf(kept.unit()))
                .map(Scope.Post::new);
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256; this one does not", e);
        }
    }
}
