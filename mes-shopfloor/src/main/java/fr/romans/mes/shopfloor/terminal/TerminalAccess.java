package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.equipment.Site;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may be a terminal: credentials are issued here and checked by the embedded broker. */
@Singleton
public class TerminalAccess {

    /** @param unit empty for a whole site, which is for simulators */
    public record Scope(SiteId site, Optional<Site.Path> unit) {}

    /** @param secret shown once; only its digest is kept */
    public record Credential(String username, String secret) {
        @Override
        public String toString() {
            return username;
        }
    }

    /** Port to the credentials kept; a new one replaces the old of the same user. */
    public interface Credentials {

        record Kept(String username, String secretSha256, SiteId site, @Nullable WorkUnitId unit) {}

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
        return issue(site.value() + "/" + unit.value(), site, unit);
    }

    /** Lets a simulator act for all work units of a site. */
    public Credential issueForSimulator(SiteId site) {
        ateliers.require(site);
        return issue(site.value() + "/*", site, null);
    }

    private Credential issue(String username, SiteId site, @Nullable WorkUnitId unit) {
        String secret = newSecret();
        credentials.put(new Credentials.Kept(username, digest(secret), site, unit), clock.instant());
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
        if (kept.unit() == null) {
            return Optional.of(new Scope(kept.site(), Optional.empty()));
        }
        return ateliers.find(kept.site())
                .flatMap(atelier -> atelier.site().pathOf(kept.unit()))
                .map(path -> new Scope(kept.site(), Optional.of(path)));
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
