package fr.romans.mes.shopfloor.access;

import fr.romans.mes.core.unit.BrandId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param name         what is typed to sign in, lower case
 * @param shownName    what the pages call the person
 * @param brand        the brand whose orders a {@link Role#BRAND} account sees; null for the other roles
 * @param passwordHash bcrypt, never the password
 */
public record UserAccount(String name, String shownName, Role role, @Nullable BrandId brand, String passwordHash) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    public UserAccount {
        if (!isValidName(name)) {
            throw new IllegalArgumentException("'" + name + "' cannot be a user name: use 1 to 64 lower-case letters, digits, '.', '_', '@' or '-'");
        }
        if ((role == Role.BRAND) != (brand != null)) {
            throw new IllegalArgumentException("account " + name + " has role " + role + " and "
                    + (brand == null ? "no brand" : "brand " + brand.value()) + ": a brand account, and only that, names its brand");
        }
    }

    static boolean isValidName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Never the hash: this text may reach a log. */
    @Override
    public String toString() {
        return "UserAccount[" + name + ", " + role + (brand == null ? "" : " of " + brand.value()) + "]";
    }
}
