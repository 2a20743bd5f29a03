package fr.romans.mes.shopfloor.access;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.Refusal;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens an account, or gives an account another password. */
@Singleton
public class AddUser {

    private static final int SHORTEST_PASSWORD = 8;

    private final Users users;
    private final Ateliers ateliers;
    private final PasswordHashes hashes;

    AddUser(Users users, Ateliers ateliers, PasswordHashes hashes) {
        this.users = users;
        this.ateliers = ateliers;
        this.hashes = hashes;
    }

    /**
     * @param brand required for {@link Role#BRAND}, null for the other roles
     * @return why no account was opened; empty when it was
     */
    public Optional<Refusal> add(
            String name, String shownName, Role role, @Nullable BrandId brand, String password) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (!UserAccount.isValidName(key)) {
            return Optional.of(Refusal.of("user.name-invalid", "name", name));
        }
        if (role == Role.BRAND && brand == null) {
            return Optional.of(Refusal.of("user.brand-missing", "name", key));
        }
        if (role != Role.BRAND && brand != null) {
            return Optional.of(Refusal.of("user.brand-unexpected", "name", key, "role", role));
        }
        if (brand != null && ateliers.brandName(brand).isEmpty()) {
            return Optional.of(Refusal.of("user.brand-unknown", "brand", brand.value()));
        }
        Optional<Refusal> weak = weaknessOf(password);
        if (weak.isPresent()) {
            return weak;
        }
        if (users.find(key).isPresent()) {
            return Optional.of(Refusal.of("user.exists", "name", key));
        }
        users.add(new UserAccount(key, shownName.strip(), role, brand, hashes.of(password)));
        return Optional.empty();
    }

    /** @return why the password stays as it is; empty when it was changed */
    public Optional<Refusal> changePassword(String name, String password) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (users.find(key).isEmpty()) {
            return Optional.of(Refusal.of("user.unknown", "name", key));
        }
        Optional<Refusal> weak = weaknessOf(password);
        if (weak.isEmpty()) {
            users.changePassword(key, hashes.of(password));
        }
        return weak;
    }

    private static Optional<Refusal> weaknessOf(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            return Optional.of(Refusal.of("user.password-too-short", "characters", SHORTEST_PASSWORD));
        }
        if (!PasswordHashes.isReadable(password)) {
            return Optional.of(Refusal.of("user.password-too-long", "bytes", PasswordHashes.LONGEST_BYTES));
        }
        return Optional.empty();
    }
}
