package fr.romans.mes.shopfloor.access;

import fr.romans.mes.core.unit.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Checks name and password. */
@Singleton
public class SignIn {

    /** Exactly one is set. */
    public record Outcome(Optional<UserAccount> account, Optional<Refusal> refusal) {
        static Outcome refused(Refusal refusal) {
            return new Outcome(Optional.empty(), Optional.of(refusal));
        }
    }

    private final Users users;
    private final PasswordHashes hashes;
    private final FailedSignIns failures;
    private final Clock clock;

    SignIn(Users users, PasswordHashes hashes, FailedSignIns failures, Clock clock) {
        this.users = users;
        this.hashes = hashes;
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * The refusal never says whether the name exists.
     *
     * @param address where the attempt comes from, for the throttle
     */
    public Outcome attempt(String name, String password, String address) {
        Instant now = clock.instant();
        String key = name.strip().toLowerCase(Locale.ROOT);
        Duration wait = failures.waitOf(key, address, now);
        if (!wait.isZero()) {
            return Outcome.refused(Refusal.of("sign-in.wait", "seconds", wait.toSeconds() + 1));
        }
        Optional<UserAccount> account = users.find(key);
        boolean right = account.isPresent() && hashes.matches(password, account.get().passwordHash());
        if (right) {
            failures.succeeded(key);
            return new Outcome(account, Optional.empty());
        }
        if (account.isEmpty()) {
            hashes.compareWithNobody(password);
        }
        failures.failed(key, address, now);
        return Outcome.refused(Refusal.of("sign-in.wrong"));
    }
}
